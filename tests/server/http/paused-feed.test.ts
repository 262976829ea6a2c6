import { expect, test } from 'vitest'
import type * as Y from 'yjs'
import { freshDatabase } from '#tests/support/database.ts'
import { Follower, startFeed } from '#tests/support/feed.ts'
import { compact, Typist } from '#tests/support/history.ts'
import { isOpen, isPaused, moderating } from '#tests/support/public-pause.ts'
import { documentOnDisk, notesOf, runningMeeting, says, write } from '#tests/support/sync.ts'

const GONE = 'Helena má diagnózu'
const STAYS = 'Výbor vzal na vedomie'
/** The feed moves in ticks. */
const WITHIN = { timeout: 10_000 }

async function aFeed() {
  const stack = new AsyncDisposableStack()
  const { store } = stack.use(await freshDatabase())
  const { meeting, anna, mila } = await runningMeeting(store)
  const feed = stack.use(await startFeed(store))
  const typist = new Typist(store, meeting.id, anna.id)
  const says = (text: string) => typist.type((_, doc) => write(doc, text))
  return {
    store,
    meeting,
    feed,
    moderator: moderating(store, meeting, mila),
    says,
    /** What somebody said by mistake, and took out again. */
    saysAndRemoves: async (text: string) => {
      await says(text)
      await typist.type((notes) => notes.delete(notes.length - 1, 1))
    },
    follower: () => new Follower(feed, meeting.code),
    bytes: async (query: string) => (await feed.get(meeting.code, query)).text(),
    head: async () => Number((await store.log.load(meeting.id))?.head ?? 0n),
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  }
}

const followsUntil = (follower: Follower, holds: (doc: Y.Doc) => boolean) =>
  expect
    .poll(async () => {
      await follower.poll()
      return holds(follower.doc)
    }, WITHIN)
    .toBe(true)

test('PAUSE-6 the feed tells of the pause and of nothing newer, from whatever number one asks', async () => {
  await using at = await aFeed()
  await at.says('pred pauzou')
  const follower = at.follower()
  await follower.poll()
  const before = Number(follower.at)
  await at.moderator.pause()
  const pausedAt = await at.head()
  await at.says(STAYS)
  await followsUntil(follower, isPaused)
  const latecomer = at.follower()
  await followsUntil(latecomer, isPaused)
  const answers = await Promise.all(
    [0, before, pausedAt, pausedAt + 1].map((seq) => at.bytes(`?after=${seq}`)),
  )

  expect([follower.at, latecomer.at]).toEqual([pausedAt, pausedAt])
  expect(says('pred pauzou')(latecomer.doc)).toBe(true)
  expect(answers.map((answer) => answer.includes(STAYS))).toEqual([false, false, false, false])
})

test('PAUSE-6 after the resumption what came and went is in no page and no snapshot, and what stays is there', async () => {
  await using at = await aFeed()
  const follower = at.follower()
  await at.moderator.pause()
  await followsUntil(follower, isPaused)
  const pausedAt = await at.head()
  await at.saysAndRemoves(GONE)
  await at.says(STAYS)
  await at.moderator.resume()
  await followsUntil(follower, (doc) => says(STAYS)(doc) && isOpen(doc))
  const resumedAt = await at.head()
  const pages = Array.from({ length: resumedAt + 1 }, (_, seq) => at.bytes(`?after=${seq}`))
  const snapshots = [0, pausedAt, resumedAt].map((seq) => at.bytes(`?snapshot=${seq}`))
  const everything = (await Promise.all([...pages, ...snapshots])).join('')
  const onDisk = await documentOnDisk(at.store, at.meeting.id)

  expect([everything.includes(GONE), everything.includes(STAYS)]).toEqual([false, true])
  expect(notesOf(follower.doc).toString()).toBe(notesOf(onDisk).toString())
})

test('PAUSE-6 a feed that begins during the pause, with the log folded beyond it, tells the state at the pause', async () => {
  await using at = await aFeed()
  await at.says('pred pauzou')
  await at.moderator.pause()
  const pausedAt = await at.head()
  await at.says(GONE)
  await compact(at.store, at.meeting.id)
  const follower = at.follower()
  await follower.poll()
  const next = await follower.poll()

  expect([follower.at, next]).toEqual([pausedAt, 200])
  expect([says('pred pauzou'), says(GONE)].map((holds) => holds(follower.doc))).toEqual([true, false])
  await at.says(STAYS)
  await at.moderator.resume()
  await followsUntil(follower, says(STAYS))
})
