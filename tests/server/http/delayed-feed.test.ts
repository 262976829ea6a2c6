import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { freshDatabase } from '#tests/support/database.ts'
import { Follower, startFeed } from '#tests/support/feed.ts'
import { compact, Typist } from '#tests/support/history.ts'
import { delaying, isDelayedBy, MINUTE, SECOND } from '#tests/support/public-delay.ts'
import { isPaused } from '#tests/support/public-pause.ts'
import { documentOnDisk, notesOf, runningMeeting, says, write } from '#tests/support/sync.ts'

const GONE = 'Helena má diagnózu'
const STAYS = 'Výbor vzal na vedomie'
/** The feed moves in ticks. */
const WITHIN = { timeout: 10_000 }

async function aDelayedFeed() {
  const stack = new AsyncDisposableStack()
  const { store } = stack.use(await freshDatabase())
  const { meeting, anna, mila } = await runningMeeting(store)
  const feed = stack.use(await startFeed(store))
  const other = stack.use(await startFeed(store))
  const typist = new Typist(store, meeting.id, anna.id)
  const writes = (text: string) => typist.type((_, doc) => write(doc, text))
  const moderator = delaying(store, meeting, mila)
  await writes('pred oneskorením')
  await moderator.delay('five_minutes')
  return {
    store,
    meeting,
    moderator,
    writes,
    saysAndRemoves: async (text: string) => {
      await writes(text)
      await typist.type((notes) => notes.delete(notes.length - 1, 1))
    },
    /** What stands now is kept, and shown. */
    passes: async () => {
      await moderator.after(11 * SECOND)
      await moderator.after(5 * MINUTE)
    },
    follower: (of = feed) => new Follower(of, meeting.code),
    other,
    /** Every answer that there is, from whatever number one asks. */
    everything: async () => {
      const head = Number((await store.log.load(meeting.id))?.head ?? 0n)
      const asked = Array.from({ length: head + 2 }, (_, seq) => [`?after=${seq}`, `?snapshot=${seq}`]).flat()
      const of = (query: string) => feed.get(meeting.code, query).then((answer) => answer.text())
      return (await Promise.all(asked.map(of))).join('')
    },
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

test('DELAY-7 the feed tells the delay at once and nothing newer, from whatever number one asks', async () => {
  await using at = await aDelayedFeed()
  const follower = at.follower()
  await followsUntil(follower, isDelayedBy('five_minutes'))
  await at.writes(STAYS)
  await at.moderator.after(11 * SECOND)
  await at.moderator.after(4 * MINUTE)
  await at.moderator.pause()
  await followsUntil(follower, isPaused)

  expect(says('pred oneskorením')(follower.doc)).toBe(true)
  expect((await at.everything()).includes(STAYS)).toBe(false)
})

test('DELAY-7 it goes from kept state to kept state, without what came and went in between', async () => {
  await using at = await aDelayedFeed()
  const follower = at.follower()
  await followsUntil(follower, isDelayedBy('five_minutes'))
  await at.saysAndRemoves(GONE)
  await at.writes(STAYS)
  await at.passes()
  await followsUntil(follower, says(STAYS))
  const latecomer = at.follower()
  await latecomer.poll()
  await at.writes('ďalšie')
  await at.passes()
  await Promise.all([follower, latecomer].map((each) => followsUntil(each, says('ďalšie'))))
  const onDisk = await documentOnDisk(at.store, at.meeting.id)
  const delayed = await at.everything()
  await at.moderator.delay('none')
  await at.writes('naživo')
  await Promise.all([follower, latecomer].map((each) => followsUntil(each, says('naživo'))))

  expect([delayed, await at.everything()].map((all) => all.includes(GONE))).toEqual([false, false])
  expect(delayed.includes(STAYS)).toBe(true)
  expect(notesOf(latecomer.doc).toString()).toContain(notesOf(onDisk).toString())
})

test('DELAY-7 whoever changes to a machine that has seen other steps misses nothing', async () => {
  await using at = await aDelayedFeed()
  const [here, there] = [at.follower(), at.follower(at.other)]
  await Promise.all([here, there].map((each) => followsUntil(each, isDelayedBy('five_minutes'))))
  await at.writes('prvé')
  await at.passes()
  await followsUntil(here, says('prvé'))
  await at.writes('druhé')
  await at.passes()
  await followsUntil(there, says('druhé'))
  const moved = at.follower(at.other)
  Y.applyUpdate(moved.doc, Y.encodeStateAsUpdate(here.doc))
  moved.at = here.at
  await followsUntil(moved, says('druhé'))

  expect(notesOf(moved.doc).toString()).toBe(notesOf(there.doc).toString())
})

test('DELAY-6 DELAY-7 a feed that begins with the log folded tells what the public sees, and goes on', async () => {
  await using at = await aDelayedFeed()
  await at.writes('prvé')
  await at.passes()
  await at.writes(STAYS)
  await at.moderator.after(11 * SECOND)
  await compact(at.store, at.meeting.id)
  const follower = at.follower()
  await followsUntil(follower, says('prvé'))
  const early = says(STAYS)(follower.doc)
  await at.moderator.after(5 * MINUTE)
  await followsUntil(follower, says(STAYS))

  expect(early).toBe(false)
})
