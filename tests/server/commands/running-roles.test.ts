import { expect, test } from 'vitest'
import { endMembership } from '#server/commands/answer-membership.ts'
import { extendAgendaItem } from '#server/commands/extend-agenda-item.ts'
import { minutesWork } from '#server/queries/minutes-work.ts'
import { rolesNow } from '#server/queries/roles-now.ts'
import { aTown, newRequestId, type Somebody, type Town } from '#tests/support/a-town.ts'
import { atDesk } from '#tests/support/attendance.ts'
import { close, said } from '#tests/support/minutes.ts'
import { give, giveBackAt, runningFor, seenAt, take } from '#tests/support/roles.ts'
import { asAt } from '#tests/support/tasks.ts'

const openItem = (town: Town, who: Somebody) =>
  extendAgendaItem(town.as(who), town.meeting, {
    requestId: newRequestId(),
    itemId: town.meeting.items[1] ?? '',
    minutes: 5,
    seen: 0,
  })

test('ROLE-1 whoever opens a meeting moderates it, and those who take part read who it is', async () => {
  await using town = await aTown()
  const readers: Somebody[] = ['ben', 'ada', 'dana', 'emil', 'filip', 'visitor']

  expect(await Promise.all(readers.map(async (who) => runningFor(town, town.as(who))))).toEqual([
    { chair: 'Ben Príklad', notes: null, mayTake: true },
    { chair: 'Ben Príklad', notes: null, mayTake: false },
    'not-allowed',
    'not-allowed',
    'suspended',
    'not-signed-in',
  ])
})

test('ROLE-2 whoever may moderate takes over, without whoever has it, and the record says so', async () => {
  await using town = await aTown()
  const taken = [
    await take(town, asAt(town, 'cyril', '2022-10-18T10:20:00Z')),
    await take(town, asAt(town, 'cyril', '2022-10-18T10:21:00Z'), { role: 'notes' }),
    await take(town, town.as('cyril')),
  ]
  const audited = await town.rows.auditEvent.findMany({
    where: { action: 'roles:take' },
    orderBy: { seq: 'asc' },
  })
  const { meeting } = await town.floor()

  expect(taken.map(said)).toEqual([true, true, 'role-held'])
  expect(await runningFor(town, town.as('ada'))).toEqual({
    chair: 'Cyril Skúšobný',
    notes: 'Cyril Skúšobný',
    mayTake: false,
  })
  expect(audited.map(({ detail }) => detail)).toEqual([
    { role: 'chair', from: town.people.ben, to: town.people.cyril },
    { role: 'notes', from: null, to: town.people.cyril },
  ])
  // Ben is known by his function, Cyril by nothing but the role.
  expect(meeting?.terms.map(({ role, display, until }) => [role, display, until])).toEqual([
    ['chair', 'vedúci', '2022-10-18T10:20:00.000Z'],
    ['chair', null, null],
    ['notes', null, null],
  ])
})

test('ROLE-2 of two who take over at once the second is told, and a press that comes twice is one', async () => {
  await using town = await aTown()
  const seen = await seenAt(town, 'notes')
  const requestId = newRequestId()
  const asked = { role: 'notes', seen } as const

  const taken = await Promise.all([
    take(town, town.as('ben'), asked),
    take(town, town.as('cyril'), { ...asked, requestId }),
    take(town, town.as('cyril'), { ...asked, requestId }),
  ])
  const isTaken = taken.map(said)

  expect([
    [true, 'roles-changed', 'roles-changed'],
    ['roles-changed', true, true],
  ]).toContainEqual(isTaken)
  expect(await town.rows.roleTerm.count({ where: { role: 'notes' } })).toBe(1)
})

test('ROLE-3 a member who is here moderates this meeting with a role that was handed over, and hands nothing on', async () => {
  await using town = await aTown()
  const ada = town.people.ada
  const absent = await give(town, town.as('ben'), ada)
  await atDesk(town).arrive()
  const listed = await rolesNow(town.as('ben'), town.meeting)
  const before = await openItem(town, 'ada')

  const handed = await give(town, town.as('ben'), ada)
  const during = await openItem(town, 'ada')
  const onward = [
    await give(town, town.as('ada'), town.people.ben),
    await take(town, town.as('ada'), { role: 'notes' }),
  ]

  expect([absent, before, handed, during].map(said)).toEqual(['not-here', 'not-allowed', true, true])
  expect(listed.ok && listed.value.people).toEqual([{ id: ada, name: 'Ada Vzorová' }])
  expect(onward.map(said)).toEqual(['not-allowed', 'not-allowed'])
  expect(await runningFor(town, town.as('ada'))).toMatchObject({ chair: 'Ada Vzorová', mayTake: false })
})

test('ROLE-3 strangers, the revoked, the suspended and who is in no list are given nothing', async () => {
  await using town = await aTown()
  const { dana, emil, filip } = town.people

  const given = await Promise.all(
    [dana, emil, filip, newRequestId()].map((id) => give(town, town.as('ben'), id)),
  )
  const nobodies: Somebody[] = ['visitor', 'dana', 'ada', 'emil', 'filip', 'installation']
  const refused = await Promise.all(
    nobodies.flatMap((who) => [take(town, town.as(who)), give(town, town.as(who), town.people.ben)]),
  )

  expect(given.map(said)).toEqual(Array(4).fill('not-a-member'))
  const reasons = ['not-signed-in', 'not-allowed', 'not-allowed', 'not-allowed', 'suspended', 'not-signed-in']
  expect(refused.map(said)).toEqual(reasons.flatMap((reason) => [reason, reason]))
  expect(await town.rows.roleTerm.count()).toBe(1)
})

test('ROLE-4 given back, the role and its rights are gone', async () => {
  await using town = await aTown()
  await atDesk(town).arrive()
  await give(town, town.as('ben'), town.people.ada)
  const steps = [
    await giveBackAt(town, town.as('ben')),
    await giveBackAt(town, town.as('ada')),
    await giveBackAt(town, town.as('ada')),
  ]

  expect(steps.map(said)).toEqual(['roles-changed', true, 'not-allowed'])
  expect(await runningFor(town, town.as('ada'))).toMatchObject({ chair: 'Ben Príklad' })
  expect(said(await openItem(town, 'ada'))).toBe('not-allowed')
  expect(said(await giveBackAt(town, town.as('ben')))).toBe('role-not-lent')
})

test('ROLE-4 the close ends what was lent, and nothing is taken over before or after', async () => {
  await using town = await aTown()
  await atDesk(town).arrive()
  await give(town, town.as('ben'), town.people.ada, { role: 'notes' })
  await close(town)

  expect(await town.rows.roleTerm.count({ where: { until: null } })).toBe(0)
  expect([await take(town, town.as('cyril')), await openItem(town, 'ada')].map(said)).toEqual([
    'meeting-closed',
    'not-allowed',
  ])
})

test('ROLE-4 whoever is no longer of the group loses the role at once', async () => {
  await using town = await aTown()
  await atDesk(town).arrive()
  await give(town, town.as('ben'), town.people.ada)
  const { id } = await town.rows.membership.findFirstOrThrow({ where: { personId: town.people.ada } })
  const ended = await endMembership(town.as('ben'), { slug: 'seniori', membershipId: id })

  expect(said(ended)).toBe(true)
  expect(await runningFor(town, town.as('ben'))).toMatchObject({ chair: null })
  expect(said(await openItem(town, 'ada'))).toBe('not-allowed')
})

test('ROLE-5 the minutes say who moderated until when, the public edition as each of them chose', async () => {
  await using town = await aTown()
  await town.rows.person.update({ where: { id: town.people.ben }, data: { namePolicy: 'full' } })
  await take(town, asAt(town, 'cyril', '2022-10-18T10:20:00Z'))
  await take(town, asAt(town, 'ben', '2022-10-18T10:21:00Z'), { role: 'notes' })
  await close(town)
  const work = await minutesWork(town.as('ben'), 's-sen')

  const signed = [work?.internal, work?.public].map((layout) =>
    layout?.blocks.flatMap((block) => (block.kind === 'signatures' ? block.lines.slice(0, 2) : [])),
  )

  expect(signed).toEqual([
    [
      ['Stretnutie viedol / viedla', 'Ben Príklad, vedúci do 12:20, potom Cyril Skúšobný'],
      ['Zápis počas stretnutia', 'Ben Príklad, vedúci'],
    ],
    [
      ['Stretnutie viedol / viedla', 'Ben Príklad, vedúci do 12:20, potom osoba, ktorá viedla stretnutie'],
      ['Zápis počas stretnutia', 'Ben Príklad, vedúci'],
    ],
  ])
})
