import { expect, test } from 'vitest'
import { VISITOR } from '#domain/actor.ts'
import { endDemoSessions, firstAdminToken, makeAdministrator } from '#server/admin.ts'
import { enterDemo } from '#server/commands/enter-demo.ts'
import { setUpAdministrator } from '#server/commands/set-up-administrator.ts'
import type { Context } from '#server/context.ts'
import { demoPeople } from '#server/queries/demo-people.ts'
import { aTown, NOON } from '#tests/support/a-town.ts'
import { anEntrance } from '#tests/support/an-entrance.ts'
import { type FreshDatabase, freshDatabase } from '#tests/support/database.ts'

const DAY_MS = 24 * 60 * 60 * 1000

const visitor = ({ store }: FreshDatabase, later = 0): Context => ({
  actor: VISITOR,
  now: () => new Date(Date.now() + later),
  store,
})

const person = (n = 1) => ({ name: 'Jana Vzorová', email: `jana${n}@example.org` })

test('ENTER-8 of fifty who hold the token at once, one becomes the administrator', async () => {
  await using database = await freshDatabase()
  const token = (await firstAdminToken(database.store)) ?? ''
  const attempts = await Promise.all(
    Array.from({ length: 50 }, (_, n) =>
      setUpAdministrator(visitor(database), anEntrance({ browser: `b${n}` }).entrance, {
        token,
        ...person(n),
      }),
    ),
  )

  const made = attempts.filter(({ ok }) => ok)
  const refused = attempts.filter((attempt) => !attempt.ok && attempt.reason === 'setup-token-wrong')
  expect([made.length, refused.length]).toEqual([1, 49])
  expect(await database.store.people.hasAdministrator()).toBe(true)
  expect(await firstAdminToken(database.store)).toBeUndefined()
})

test('ENTER-8 without the token, with another, with an old or an outlived one there is no administrator', async () => {
  await using database = await freshDatabase()
  const old = (await firstAdminToken(database.store)) ?? ''
  const token = (await firstAdminToken(database.store)) ?? ''
  const { entrance } = anEntrance()
  const attempts = [
    await setUpAdministrator(visitor(database), entrance, { token: '', ...person() }),
    await setUpAdministrator(visitor(database), entrance, { token: 'guess', ...person() }),
    await setUpAdministrator(visitor(database), entrance, { token: old, ...person() }),
    await setUpAdministrator(visitor(database, DAY_MS), entrance, { token, ...person() }),
  ]

  expect(attempts).toEqual(Array(4).fill({ ok: false, reason: 'setup-token-wrong' }))
  expect(await database.store.people.hasAdministrator()).toBe(false)
  expect(await setUpAdministrator(visitor(database), entrance, { token, ...person() })).toMatchObject({
    ok: true,
  })
})

test('a slip in the form does not use the token up', async () => {
  await using database = await freshDatabase()
  const token = (await firstAdminToken(database.store)) ?? ''
  const { entrance } = anEntrance()

  expect([
    await setUpAdministrator(visitor(database), entrance, { token, ...person(), name: ' ' }),
    await setUpAdministrator(visitor(database), entrance, { token, ...person(), email: 'jana' }),
    (await setUpAdministrator(visitor(database), entrance, { token: `${token}\n`, ...person() })).ok,
  ]).toEqual([{ ok: false, reason: 'bad-name' }, { ok: false, reason: 'bad-email' }, true])
})

test('ENTER-8 a token printed before somebody was made administrator on the host opens nothing after', async () => {
  await using database = await freshDatabase()
  const token = (await firstAdminToken(database.store)) ?? ''
  await makeAdministrator(database.store, 'chief@example.org')

  expect(await setUpAdministrator(visitor(database), anEntrance().entrance, { token, ...person() })).toEqual({
    ok: false,
    reason: 'setup-token-wrong',
  })
})

test('the command line raises somebody known, who then enters anew everywhere', async () => {
  await using town = await aTown()
  await town.rows.person.update({ where: { id: town.people.ada }, data: { email: 'ada@example.org' } })
  await town.store.sessions.open('from-before', { id: town.people.ada, accountRole: 'member' }, NOON)

  expect(await makeAdministrator(town.store, ' Ada@Example.org ')).toEqual({
    ok: true,
    value: { email: 'ada@example.org' },
  })
  expect(await town.store.people.findActor(town.people.ada)).toMatchObject({ accountRole: 'administrator' })
  expect(await town.store.sessions.findActor('from-before', NOON)).toBeUndefined()
  expect(await makeAdministrator(town.store, 'no address')).toEqual({ ok: false, reason: 'bad-email' })
})

test('ENTER-7 demo people are entered only in a demo, and only they', async () => {
  await using town = await aTown()
  await town.rows.person.update({ where: { id: town.people.ada }, data: { demoPosition: 1 } })
  await town.rows.person.update({ where: { id: town.people.filip }, data: { demoPosition: 2 } })
  const demo = anEntrance({ demo: true }).entrance
  const real = anEntrance().entrance
  const enter = (who: 'ada' | 'ben' | 'filip', entrance = demo) =>
    enterDemo(town.as('visitor'), entrance, { personId: town.people[who] })

  expect([
    (await enter('ada')).ok,
    await enter('ada', real),
    await enter('ben'),
    await enter('filip'),
  ]).toEqual([
    true,
    { ok: false, reason: 'not-allowed' },
    { ok: false, reason: 'not-found' },
    { ok: false, reason: 'suspended' },
  ])
  expect((await demoPeople(town.as('visitor'), demo)).map(({ name }) => name)).toEqual(['Ada Vzorová'])
  expect(await demoPeople(town.as('visitor'), real)).toEqual([])
})

test('ENTER-7 once the demo is switched off, nobody is inside as one of its people', async () => {
  await using town = await aTown()
  await town.rows.person.update({ where: { id: town.people.ada }, data: { demoPosition: 1 } })
  await town.store.sessions.open('ada', { id: town.people.ada, accountRole: 'member' }, NOON)
  await town.store.sessions.open('ben', { id: town.people.ben, accountRole: 'member' }, NOON)
  await endDemoSessions(town.store)

  expect([
    await town.store.sessions.findActor('ada', NOON),
    (await town.store.sessions.findActor('ben', NOON))?.id,
  ]).toEqual([undefined, town.people.ben])
})
