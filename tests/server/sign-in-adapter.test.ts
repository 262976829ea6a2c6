import { expect, test } from 'vitest'
import { createAdapter, PROVIDER_ID } from '#server/sign-in-adapter.ts'
import { aTown, NOON } from '#tests/support/a-town.ts'

const inADay = new Date(NOON.getTime() + 24 * 60 * 60 * 1000)

test('somebody new from the provider becomes a person without rights, known by their account there', async () => {
  await using town = await aTown()
  const adapter = createAdapter(town.store, () => NOON)
  const user = await adapter.createUser({
    name: 'Nová Osoba',
    email: 'nova@example.org',
    emailVerified: null,
  })
  const account = { provider: PROVIDER_ID, providerAccountId: 'sub-1' }
  await adapter.linkAccount({ userId: user.id, ...account })

  expect((await adapter.getUserByAccount(account))?.id).toBe(user.id)
  expect((await adapter.getUserByEmail('NOVA@example.org'))?.id).toBe(user.id)
  expect(await adapter.getUserByAccount({ ...account, providerAccountId: 'sub-2' })).toBeNull()
  expect(await town.rows.person.findUnique({ where: { id: user.id } })).toMatchObject({
    accountRole: 'public',
    email: 'nova@example.org',
  })
})

test('the library is never told an address', async () => {
  await using town = await aTown()
  await town.rows.person.update({ where: { id: town.people.ada }, data: { email: 'ada@example.org' } })
  const adapter = createAdapter(town.store, () => NOON)

  expect(await adapter.getUserByEmail('ada@example.org')).toEqual({
    id: town.people.ada,
    name: 'Ada Vzorová',
    email: '',
    emailVerified: null,
  })
})

test('ENTER-6 a session of the library is one of ours: its end is ours, its secret a hash', async () => {
  await using town = await aTown()
  const adapter = createAdapter(town.store, () => NOON)
  const session = await adapter.createSession({
    sessionToken: 'secret',
    userId: town.people.ada,
    expires: new Date('2099-01-01'),
  })

  expect(session.expires).toEqual(new Date('2022-10-18T22:00:00Z'))
  expect(await town.store.sessions.findActor('secret', NOON)).toMatchObject({ id: town.people.ada })
  expect(JSON.stringify(await town.rows.signInSession.findMany())).not.toContain('secret')
  expect(await adapter.getSessionAndUser('secret')).toMatchObject({ user: { id: town.people.ada } })
  expect(await createAdapter(town.store, () => inADay).getSessionAndUser('secret')).toBeNull()

  await adapter.deleteSession('secret')
  expect(await adapter.getSessionAndUser('secret')).toBeNull()
})

test('ENTER-9 somebody suspended gets no session', async () => {
  await using town = await aTown()
  const adapter = createAdapter(town.store, () => NOON)
  const opening = adapter.createSession({
    sessionToken: 'secret',
    userId: town.people.filip,
    expires: inADay,
  })

  await expect(opening).rejects.toThrow('suspended')
})
