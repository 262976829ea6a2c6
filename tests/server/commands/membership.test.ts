import { expect, test } from 'vitest'
import { answerMembership, endMembership } from '#server/commands/answer-membership.ts'
import { askMembership } from '#server/commands/ask-membership.ts'
import { finishSignInByCode } from '#server/commands/finish-sign-in.ts'
import { groupDoor, membersDesk } from '#server/queries/membership-requests.ts'
import { aTown, type Town } from '#tests/support/a-town.ts'
import { anEntrance, secretsIn } from '#tests/support/an-entrance.ts'

const slug = 'seniori'
const wish = { slug, message: 'Starám sa o mamu.', name: '', email: '' }

async function anAsker(town: Town): Promise<string> {
  await askMembership(town.as('dana'), anEntrance().entrance, wish)
  const desk = await membersDesk(town.as('ben'), slug)
  return desk.ok ? (desk.value.requests[0]?.membershipId ?? '') : ''
}

test('somebody with an account asks with one press, and whoever runs the group sees what they wrote', async () => {
  await using town = await aTown()
  const ask = () => askMembership(town.as('dana'), anEntrance().entrance, wish)

  expect([await ask(), await ask()]).toEqual([
    { ok: true, value: { state: 'asked' } },
    { ok: false, reason: 'already-asked' },
  ])
  expect(await membersDesk(town.as('ben'), slug)).toMatchObject({
    ok: true,
    value: {
      requests: [{ name: 'Dana Cudzia', message: 'Starám sa o mamu.' }],
      members: [{ name: 'Ada Vzorová' }, { name: 'Ben Príklad', isOneself: true }, { role: 'secretary' }, {}],
    },
  })
})

test('GROUP-1 somebody new is made known only when they confirm their address, and their request is filed then', async () => {
  await using town = await aTown()
  const at = anEntrance({ locale: 'sk' })
  const asked = await askMembership(town.as('visitor'), at.entrance, {
    ...wish,
    name: 'Hana Nová',
    email: 'Hana@Example.org',
  })

  expect(asked).toEqual({ ok: true, value: { state: 'confirm' } })
  expect(await town.rows.person.count({ where: { email: 'hana@example.org' } })).toBe(0)

  const entered = await finishSignInByCode(town.as('visitor'), at.entrance, secretsIn(at.letters[0]))

  expect(entered.ok).toBe(true)
  expect(
    await town.rows.person.findUnique({
      where: { email: 'hana@example.org' },
      include: { memberships: true },
    }),
  ).toMatchObject({
    name: 'Hana Nová',
    accountRole: 'public',
    locale: 'sk',
    memberships: [{ state: 'asked', message: 'Starám sa o mamu.', role: 'member' }],
  })
})

test('whoever has an account under that address keeps their name', async () => {
  await using town = await aTown()
  await town.rows.person.update({ where: { id: town.people.dana }, data: { email: 'dana@example.org' } })
  const at = anEntrance()
  await askMembership(town.as('visitor'), at.entrance, {
    ...wish,
    name: 'Niekto Iný',
    email: 'dana@example.org',
  })
  await finishSignInByCode(town.as('visitor'), at.entrance, secretsIn(at.letters[0]))

  const desk = await membersDesk(town.as('ben'), slug)
  expect(desk.ok && desk.value.requests.map(({ name }) => name)).toEqual(['Dana Cudzia'])
})

test('GROUP-2 an answer makes a member once, is written down, and goes out by mail', async () => {
  await using town = await aTown()
  await town.rows.person.update({
    where: { id: town.people.dana },
    data: { email: 'dana@example.org', locale: 'pt-BR' },
  })
  const membershipId = await anAsker(town)
  const at = anEntrance()
  const answer = (verdict: 'active' | 'refused') =>
    answerMembership(town.as('ben'), at.entrance, { slug, membershipId, verdict })

  const answers = await Promise.all([answer('active'), answer('refused')])

  expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true])
  expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, reason: 'already-answered' })
  expect(at.letters).toMatchObject([{ to: 'dana@example.org', locale: 'pt-BR' }])
  expect(await town.rows.auditEvent.count({ where: { action: 'membership:answer' } })).toBe(1)
  expect(await town.brokenLinks()).toBe(0)
})

test('who was refused may ask again; who was ended is no member any more', async () => {
  await using town = await aTown()
  const membershipId = await anAsker(town)
  const at = anEntrance().entrance
  await answerMembership(town.as('ben'), at, { slug, membershipId, verdict: 'refused' })
  const again = await askMembership(town.as('dana'), at, wish)
  await answerMembership(town.as('ben'), at, { slug, membershipId, verdict: 'active' })
  const member = await groupDoor(town.as('dana'), slug)
  const ended = await endMembership(town.as('ben'), { slug, membershipId })

  expect([again.ok, member?.present, ended, (await groupDoor(town.as('dana'), slug))?.present]).toEqual([
    true,
    'active',
    { ok: true, value: {} },
    'ended',
  ])
})

test('a group that takes no requests says so, to everybody', async () => {
  await using town = await aTown()
  await town.rows.group.update({ where: { slug }, data: { openToJoin: false } })
  const at = anEntrance()

  const closed = { ok: false, reason: 'group-closed' }
  expect([
    await askMembership(town.as('dana'), at.entrance, wish),
    await askMembership(town.as('visitor'), at.entrance, {
      ...wish,
      name: 'Hana',
      email: 'hana@example.org',
    }),
    await askMembership(town.as('filip'), at.entrance, wish),
  ]).toEqual([closed, closed, { ok: false, reason: 'suspended' }])
  expect(at.letters).toEqual([])
})

test('where the process is open, whoever asks is a member', async () => {
  await using town = await aTown()
  await town.rows.process.update({ where: { id: town.processId }, data: { membershipPolicy: 'open' } })

  expect(await askMembership(town.as('dana'), anEntrance().entrance, wish)).toEqual({
    ok: true,
    value: { state: 'active' },
  })
})

test.each(['visitor', 'ada', 'dana', 'emil', 'filip'] as const)(
  'GROUP-2 %s neither answers requests nor sees who asks',
  async (who) => {
    await using town = await aTown()
    const membershipId = await anAsker(town)
    const at = anEntrance().entrance
    const reason = who === 'visitor' ? 'not-signed-in' : 'not-allowed'

    expect([
      await membersDesk(town.as(who), slug),
      await answerMembership(town.as(who), at, { slug, membershipId, verdict: 'active' }),
      await endMembership(town.as(who), { slug, membershipId }),
    ]).toEqual(Array(3).fill({ ok: false, reason }))
  },
)

test('nobody ends their own membership of the group that they run', async () => {
  await using town = await aTown()
  const own = await town.rows.membership.findFirstOrThrow({ where: { personId: town.people.ben } })

  expect(await endMembership(town.as('ben'), { slug, membershipId: own.id })).toEqual({
    ok: false,
    reason: 'not-found',
  })
})
