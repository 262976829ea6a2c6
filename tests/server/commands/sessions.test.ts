import { expect, test } from 'vitest'
import { changeProfile } from '#server/commands/change-profile.ts'
import { endOwnSession, signOut, signOutEverywhere } from '#server/commands/end-session.ts'
import { ownAccount } from '#server/queries/own-account.ts'
import { aTown, NOON, type Town } from '#tests/support/a-town.ts'

const HOUR_MS = 60 * 60 * 1000
const after = (hours: number) => new Date(NOON.getTime() + hours * HOUR_MS)

const open = (
  town: Town,
  token: string,
  who: 'ada' | 'ben' = 'ada',
  accountRole: 'member' | 'moderator' = 'member',
) => town.store.sessions.open(token, { id: town.people[who], accountRole }, NOON)

const isOpen = async (town: Town, token: string, at = NOON) =>
  (await town.store.sessions.findActor(token, at)) !== undefined

test('ENTER-10 a session that is used stays open; one that is left alone for twelve hours ends', async () => {
  await using town = await aTown()
  await open(town, 'used')
  await open(town, 'left')
  await town.store.sessions.keepOpen('used', after(8))

  expect([await isOpen(town, 'used', after(13)), await isOpen(town, 'left', after(12))]).toEqual([
    true,
    false,
  ])
  expect(await town.store.sessions.keepOpen('left', after(12))).toBeUndefined()
})

test('ENTER-10 no session outlives a month, however much it is used', async () => {
  await using town = await aTown()
  await open(town, 'used')
  for (let hours = 6; hours < 30 * 24; hours += 6) await town.store.sessions.keepOpen('used', after(hours))

  expect(await isOpen(town, 'used', after(30 * 24 - 1))).toBe(true)
  expect(await isOpen(town, 'used', after(30 * 24))).toBe(false)
})

test('ENTER-10 signing out ends this session and no other', async () => {
  await using town = await aTown()
  await open(town, 'here')
  await open(town, 'there')
  await signOut(town.as('ada'), 'here')
  await signOut(town.as('ada'), 'here')

  expect([await isOpen(town, 'here'), await isOpen(town, 'there')]).toEqual([false, true])
})

test('ENTER-10 people see their own sessions, end one of them, and never one of somebody else', async () => {
  await using town = await aTown()
  await open(town, 'here')
  await open(town, 'there')
  await open(town, 'hers', 'ben')
  const account = await ownAccount(town.as('ada'), 'here')
  const there = account?.sessions.find(({ here }) => !here)?.id ?? ''
  const [hers] = await town.store.sessions.openOf(town.people.ben, { token: undefined, now: NOON })

  expect(account?.sessions.map(({ here }) => here).sort()).toEqual([false, true])
  expect([
    await endOwnSession(town.as('ada'), { sessionId: there }),
    await endOwnSession(town.as('ada'), { sessionId: hers?.id ?? '' }),
    await endOwnSession(town.as('visitor'), { sessionId: there }),
  ]).toEqual([
    { ok: true, value: {} },
    { ok: false, reason: 'not-found' },
    { ok: false, reason: 'not-signed-in' },
  ])
  expect([await isOpen(town, 'here'), await isOpen(town, 'there'), await isOpen(town, 'hers')]).toEqual([
    true,
    false,
    true,
  ])
})

test('ENTER-10 signing out everywhere ends all of one person', async () => {
  await using town = await aTown()
  await open(town, 'here')
  await open(town, 'there')
  await open(town, 'hers', 'ben')
  await signOutEverywhere(town.as('ada'))

  expect([await isOpen(town, 'here'), await isOpen(town, 'there'), await isOpen(town, 'hers')]).toEqual([
    false,
    false,
    true,
  ])
})

test('somebody changes how they are called; a social name is the name that changes', async () => {
  await using town = await aTown()
  await town.rows.person.update({ where: { id: town.people.ada }, data: { socialName: 'Adam' } })
  const wish = { name: ' Adam  Vzor ', locale: 'sk', namePolicy: 'initials' } as const

  expect(await changeProfile(town.as('ada'), wish)).toEqual({ ok: true, value: {} })
  expect(await town.rows.person.findUnique({ where: { id: town.people.ada } })).toMatchObject({
    name: 'Ada Vzorová',
    socialName: 'Adam Vzor',
    locale: 'sk',
    namePolicy: 'initials',
  })
  expect([
    await changeProfile(town.as('ada'), { ...wish, name: '' }),
    await changeProfile(town.as('visitor'), wish),
  ]).toEqual([
    { ok: false, reason: 'bad-name' },
    { ok: false, reason: 'not-signed-in' },
  ])
})
