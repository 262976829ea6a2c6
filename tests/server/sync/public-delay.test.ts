import { expect, test } from 'vitest'
import type * as Y from 'yjs'
import { readFloor } from '#protocol/floor.ts'
import { freshDatabase } from '#tests/support/database.ts'
import { compact } from '#tests/support/history.ts'
import { delaying, isDelayedBy, MINUTE, SECOND } from '#tests/support/public-delay.ts'
import { isPaused, Onlooker } from '#tests/support/public-pause.ts'
import {
  notesOf,
  runningMeeting,
  says,
  startSync,
  stockClient,
  synced,
  when,
  write,
} from '#tests/support/sync.ts'

const GONE = 'Helena má diagnózu'
const ADDRESS = 'https://example.org/diagnoza'
const STAYS = 'Výbor vzal na vedomie'

async function aDelayedMeeting() {
  const stack = new AsyncDisposableStack()
  const { store, url } = stack.use(await freshDatabase())
  const people = await runningMeeting(store)
  const { meeting, anna, ben } = people
  const here = stack.use(await startSync(url))
  const there = stack.use(await startSync(url))
  const member = (server: typeof here, cookie: string) =>
    stack.use(stockClient(server.url, meeting.code, { cookie }))
  const hers = member(here, anna.cookie)
  const his = member(there, ben.cookie)
  await Promise.all([synced(hers), synced(his)])
  const moderator = delaying(store, meeting, people.mila)
  await moderator.delay('five_minutes')
  await when(hers.doc, isDelayedBy('five_minutes'))
  return {
    ...people,
    store,
    url,
    here,
    there,
    hers: hers.doc,
    his: his.doc,
    moderator,
    visitor: ({ url: at }: { url: string } = here) => stack.use(new Onlooker(at, meeting.code)),
    /** Written by one, read by the other: so it is on disk. */
    said: async (text: string) => {
      write(hers.doc, text)
      await when(his.doc, says(text))
    },
    kept: () => store.awaitingPublic.countStates(meeting.id),
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  }
}

type Delayed = Awaited<ReturnType<typeof aDelayedMeeting>>

async function writesGone({ hers, his }: Delayed): Promise<Y.XmlText> {
  write(hers, GONE)
  const paragraph = notesOf(hers).get(notesOf(hers).length - 1) as Y.XmlElement
  const words = paragraph.get(0) as Y.XmlText
  words.insert(words.length, 'tu', { link: { href: ADDRESS } })
  await when(his, (doc) => says(GONE)(doc) && says(ADDRESS)(doc))
  return words
}

async function removes({ his }: Delayed, words: Y.XmlText): Promise<void> {
  words.delete(0, words.length)
  words.insert(0, 'Bez mena.')
  await when(his, (doc) => says('Bez mena.')(doc) && !says(GONE)(doc))
}

const SECRETS = [GONE, ADDRESS, 'Helena']
const received = (viewers: readonly Onlooker[]) =>
  viewers.map((viewer) => SECRETS.map((text) => viewer.hasReceived(text)))

test('DELAY-3 members read at once; viewers on every machine when it is five minutes old, and not before', async () => {
  await using at = await aDelayedMeeting()
  const [near, far] = [at.visitor(), at.visitor(at.there)]
  await Promise.all([near, far].map(({ doc }) => when(doc, isDelayedBy('five_minutes'))))
  await at.said('prvé')
  await at.moderator.after(10 * SECOND)
  await at.said('druhé')
  await at.moderator.after(4 * MINUTE + 59 * SECOND)
  const before = [near.hasReceived('prvé'), far.hasReceived('prvé'), await at.kept()]
  await at.moderator.after(2 * SECOND)
  await Promise.all([near, far].map(({ doc }) => when(doc, says('prvé'))))

  expect(before).toEqual([false, false, 2])
  expect([near, far].map((viewer) => viewer.hasReceived('druhé'))).toEqual([false, false])
  await at.moderator.after(5 * MINUTE)
  await Promise.all([near, far].map(({ doc }) => when(doc, says('druhé'))))
})

test('DELAY-4 what came and went between two kept states is in no byte that the public receives', async () => {
  await using at = await aDelayedMeeting()
  const [near, far] = [at.visitor(), at.visitor(at.there)]
  await removes(at, await writesGone(at))
  await at.said(STAYS)
  await at.moderator.after(11 * SECOND)
  await at.moderator.after(5 * MINUTE)
  const newcomer = at.visitor(at.there)
  const everybody = [near, far, newcomer]
  await Promise.all(everybody.map(({ doc }) => when(doc, says(STAYS))))
  await at.moderator.delay('none')
  await at.said('naživo')
  await Promise.all(everybody.map(({ doc }) => when(doc, says('naživo'))))

  expect(received(everybody)).toEqual(everybody.map(() => [false, false, false]))
  expect(near.hasReceived(STAYS)).toBe(true)
  expect(everybody.map(({ doc }) => notesOf(doc).toString())).toEqual(
    everybody.map(() => notesOf(at.his).toString()),
  )
})

test('DELAY-4 DELAY-5 what was taken out during a pause within the delay never leaves, on any way out of it', async () => {
  await using at = await aDelayedMeeting()
  const [near, far] = [at.visitor(), at.visitor(at.there)]
  const words = await writesGone(at)
  await at.moderator.after(11 * SECOND)
  const keptWithIt = await at.kept()
  await at.moderator.pause()
  await Promise.all([near, far].map(({ doc }) => when(doc, isPaused)))
  const keptInPause = await at.kept()
  await at.moderator.after(MINUTE)
  await removes(at, words)
  await at.said(STAYS)
  await at.moderator.resume()
  await Promise.all([near, far].map(({ doc }) => when(doc, (it) => !isPaused(it))))
  await at.moderator.after(4 * MINUTE + 59 * SECOND)
  const before = [near.hasReceived(STAYS), far.hasReceived(STAYS)]
  await at.moderator.after(SECOND)
  await Promise.all([near, far].map(({ doc }) => when(doc, says(STAYS))))
  await at.moderator.delay('none')
  await at.said('naživo')
  await Promise.all([near, far].map(({ doc }) => when(doc, says('naživo'))))

  expect([keptWithIt, keptInPause, before]).toEqual([2, 0, [false, false]])
  expect(received([near, far])).toEqual([
    [false, false, false],
    [false, false, false],
  ])
})

test('DELAY-6 after a restart, with the log folded, newcomers get what the public sees, and it goes on', async () => {
  await using at = await aDelayedMeeting()
  await at.said('prvé')
  await at.moderator.after(10 * SECOND)
  await at.moderator.after(5 * MINUTE)
  await at.said(GONE)
  await at.moderator.after(10 * SECOND)
  await compact(at.store, at.meeting.id)
  await using restarted = await startSync(at.url)
  using latecomer = new Onlooker(restarted.url, at.meeting.code)
  using member = stockClient(restarted.url, at.meeting.code, { cookie: at.anna.cookie })
  await Promise.all([when(latecomer.doc, says('prvé')), when(member.doc, says(GONE))])

  expect(latecomer.hasReceived(GONE)).toBe(false)
  await at.moderator.after(5 * MINUTE)
  await when(latecomer.doc, says(GONE))
})

test('DELAY-2 shortening and lengthening show nothing that is not old enough, and take nothing back', async () => {
  await using at = await aDelayedMeeting()
  const viewer = at.visitor(at.there)
  await at.said('prvé')
  await at.moderator.after(10 * SECOND)
  await at.moderator.after(2 * MINUTE)
  await at.said('druhé')
  await at.moderator.delay('one_minute')
  await when(viewer.doc, says('prvé'))
  const shorter = viewer.hasReceived('druhé')
  await at.moderator.after(30 * SECOND)
  await at.moderator.delay('five_minutes')
  await when(viewer.doc, isDelayedBy('five_minutes'))
  await at.moderator.after(4 * MINUTE)
  const longer = [viewer.hasReceived('druhé'), says('prvé')(viewer.doc)]
  await at.moderator.after(MINUTE)
  await when(viewer.doc, says('druhé'))

  expect([shorter, longer]).toEqual([false, [false, true]])
})

test('DELAY-9 a delay until the close tells what is told at once, and no word', async () => {
  await using at = await aDelayedMeeting()
  const viewer = at.visitor(at.there)
  await at.moderator.delay('until_close')
  await when(viewer.doc, isDelayedBy('until_close'))
  await at.said(STAYS)
  await at.moderator.after(60 * MINUTE)
  await at.moderator.pause()
  await when(viewer.doc, isPaused)
  const meanwhile = [viewer.hasReceived(STAYS), await at.kept()]
  await at.moderator.close()
  await when(viewer.doc, (doc) => says(STAYS)(doc) && readFloor(doc).meeting?.state === 'closed')

  expect(meanwhile).toEqual([false, 0])
})

test('DELAY-11 the close ends the delay, and what came and went is in nothing that the public reads then', async () => {
  await using at = await aDelayedMeeting()
  const viewer = at.visitor(at.there)
  const words = await writesGone(at)
  await at.moderator.after(11 * SECOND)
  await removes(at, words)
  await at.said(STAYS)
  await at.moderator.close()
  await when(viewer.doc, (doc) => says(STAYS)(doc) && readFloor(doc).meeting?.state === 'closed')

  expect(received([viewer])).toEqual([[false, false, false]])
  expect([await at.kept(), (await at.store.log.load(at.meeting.id))?.paused]).toEqual([0, null])
})

test('DELAY-12 of two machines that look at the same time one keeps the state, and none when nothing was done', async () => {
  await using at = await aDelayedMeeting()
  const head = async () => (await at.store.log.load(at.meeting.id))?.head
  await at.said('prvé')
  at.moderator.passes(11 * SECOND)
  await Promise.all([at.moderator.move(at.here.store), at.moderator.move(at.there.store)])
  const both = await at.kept()
  await at.moderator.after(MINUTE)
  const idle = await at.kept()
  await at.moderator.after(5 * MINUTE)
  const shown = await head()
  await at.moderator.after(10 * MINUTE)

  expect([both, idle, await at.kept()]).toEqual([2, 2, 0])
  expect(await head()).toBe(shown)
})

test('DELAY-12 however long it lasts, no more is kept than waits', async () => {
  await using at = await aDelayedMeeting()
  await at.moderator.delay('one_minute')
  const counts: number[] = []
  for (let round = 0; round < 12; round++) {
    await at.said(`veta ${round}`)
    await at.moderator.after(10 * SECOND)
    counts.push(await at.kept())
  }

  expect(Math.max(...counts)).toBeLessThanOrEqual(7)
})
