import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { INSTALLATION } from '#domain/actor.ts'
import { allow } from '#domain/result.ts'
import { readFloor } from '#protocol/floor.ts'
import { LIVE_MORE, LIVE_NEXT } from '#protocol/live-feed.ts'
import { newSharedDocument } from '#protocol/shared-document.ts'
import { FEED_LIMITS } from '#server/http/feed-limits.ts'
import { applyAll } from '#server/store/replica.ts'
import type { Store } from '#server/store/store.ts'
import { freshDatabase } from '#tests/support/database.ts'
import { Follower, startFeed } from '#tests/support/feed.ts'
import { notesOf, runningMeeting, says, write } from '#tests/support/sync.ts'

async function aFeed() {
  const stack = new AsyncDisposableStack()
  const { store } = stack.use(await freshDatabase())
  const { meeting, anna } = await runningMeeting(store)
  const feed = stack.use(await startFeed(store))
  return {
    store,
    meeting,
    anna,
    feed,
    follower: () => new Follower(feed, meeting.code),
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  }
}

/** What a member writes, as rows of the log: one for each step. */
async function append(store: Store, meetingId: string, steps: readonly ((doc: Y.Doc) => void)[]) {
  const stored = await store.log.load(meetingId)
  const doc = newSharedDocument()
  applyAll(doc, stored?.updates ?? [])
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (const step of steps) step(doc)
  await store.log.append(
    updates.map((update) => ({ meetingId, rules: stored?.rules ?? 0, update, personId: null })),
  )
  return doc
}

/** The feed moves in ticks. */
const WITHIN = { timeout: 10_000 }

const lines = (...texts: string[]) => texts.map((text) => (doc: Y.Doc) => write(doc, text))
const kept = ({ headers }: Response) => headers.get('cache-control')
const FOR_A_MOMENT = `public, max-age=${FEED_LIMITS.momentS}`
const FOR_MINUTES = `public, max-age=${FEED_LIMITS.pastS}, immutable`

test('HTTP-11 whoever polls gets the words and the floor, then what is new', async () => {
  await using at = await aFeed()
  await append(at.store, at.meeting.id, lines('prvá'))
  const follower = at.follower()
  await follower.poll()
  const first = [says('prvá')(follower.doc), readFloor(follower.doc).meeting?.code]
  await append(at.store, at.meeting.id, lines('druhá'))
  await expect
    .poll(async () => {
      await follower.poll()
      return says('druhá')(follower.doc)
    }, WITHIN)
    .toBe(true)

  expect(first).toEqual([true, 'beh'])
})

test('HTTP-11 a past page is kept for minutes, the newest for a moment, and both lead on', async () => {
  await using at = await aFeed()
  const { page } = FEED_LIMITS
  await append(
    at.store,
    at.meeting.id,
    lines(...Array.from({ length: page + 10 }, (_, index) => `${index}.`)),
  )
  const redirect = await at.feed.get(at.meeting.code)
  const snapshot = await at.feed.get(at.meeting.code, redirect.headers.get('location')?.match(/\?.*/)?.[0])
  const past = await at.feed.get(at.meeting.code, '?after=0')
  const newest = await at.feed.get(at.meeting.code, `?after=${page}`)
  const nothing = await at.feed.get(at.meeting.code, `?after=${newest.headers.get(LIVE_NEXT)}`)
  const head = Number(snapshot.headers.get(LIVE_NEXT))

  expect([redirect, snapshot, past, newest, nothing].map((each) => [each.status, kept(each)])).toEqual([
    [307, FOR_A_MOMENT],
    [200, FOR_MINUTES],
    [200, FOR_MINUTES],
    [200, FOR_A_MOMENT],
    [200, FOR_A_MOMENT],
  ])
  expect(
    [past, newest, nothing].map(({ headers }) => [headers.get(LIVE_NEXT), headers.get(LIVE_MORE)]),
  ).toEqual([
    [String(page), '1'],
    [String(head), null],
    [String(head), null],
  ])
  expect((await nothing.arrayBuffer()).byteLength).toBe(0)
})

test('HTTP-11 all who ask within a tick get the same bytes, whatever cookie they bring', async () => {
  await using at = await aFeed()
  await append(at.store, at.meeting.id, lines('prvá'))
  await at.feed.get(at.meeting.code)
  const [visitor, member] = await Promise.all([
    at.feed.get(at.meeting.code, '?after=0'),
    at.feed.get(at.meeting.code, '?after=0', { headers: { cookie: at.anna.cookie } }),
  ])
  const headersOf = ({ headers }: Response) => [...headers].filter(([name]) => name !== 'date')

  expect(headersOf(member)).toEqual(headersOf(visitor))
  expect(member.headers.has('set-cookie') || member.headers.has('vary')).toBe(false)
  expect(await member.arrayBuffer()).toEqual(await visitor.arrayBuffer())
})

test('HTTP-12 a snapshot holds no removed word, and folded updates are told to nobody', async () => {
  await using at = await aFeed()
  const secret = 'telefón babky'
  const doc = await append(at.store, at.meeting.id, [
    ...lines(secret),
    (written) => notesOf(written).delete(notesOf(written).length - 1, 1),
    ...lines('zostáva'),
  ])
  const before = await at.feed.get(at.meeting.code, '?after=0')
  const stored = await at.store.log.load(at.meeting.id)
  await at.store.log.compact(at.meeting.id, { seq: stored?.head ?? 0n, snapshot: Y.encodeStateAsUpdate(doc) })
  const after = async (query: string) => {
    const answer = await at.feed.get(at.meeting.code, query)
    return [answer.status, (await answer.text()).includes(secret)]
  }
  await expect.poll(() => after('?after=0'), WITHIN).toEqual([410, false])
  const newcomer = at.follower()
  await newcomer.poll()

  // What proves that the search finds it where it is.
  expect((await before.text()).includes(secret)).toBe(true)
  expect(await after(`?snapshot=${newcomer.at}`)).toEqual([200, false])
  expect(says('zostáva')(newcomer.doc)).toBe(true)
})

test('HTTP-12 a follower whose updates are gone begins anew and misses nothing', async () => {
  await using at = await aFeed()
  const follower = at.follower()
  await follower.poll()
  const doc = await append(at.store, at.meeting.id, lines('medzitým'))
  const stored = await at.store.log.load(at.meeting.id)
  await at.store.log.compact(at.meeting.id, { seq: stored?.head ?? 0n, snapshot: Y.encodeStateAsUpdate(doc) })
  await append(at.store, at.meeting.id, lines('potom'))
  const statuses: number[] = []
  await expect
    .poll(async () => {
      statuses.push(await follower.poll())
      return says('potom')(follower.doc)
    }, WITHIN)
    .toBe(true)

  expect([statuses.includes(410), says('medzitým')(follower.doc)]).toEqual([true, true])
})

test('HTTP-13 a meeting that is not public, or not there, is told to nobody', async () => {
  await using at = await aFeed()
  await at.store.act({ actor: INSTALLATION, command: 'set-up', at: new Date() }, async (act) => {
    await act.meetings.setCourse(at.meeting.id, { state: 'draft' })
    return allow(true)
  })
  const cookie = { headers: { cookie: at.anna.cookie } }
  const answers = [
    await at.feed.get(at.meeting.code),
    await at.feed.get(at.meeting.code, '?after=0', cookie),
    await at.feed.get('nikde'),
  ]

  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404])
})

test.each([
  ['?after=-1', 400],
  ['?after=1e3', 400],
  ['?after=01', 400],
  ['?after=9999999999999999', 400],
  ['?after=1&snapshot=1', 400],
  ['?after=', 400],
  ['?x=1', 400],
  ['?after=999999999999999', 410],
  ['?snapshot=999999999999999', 307],
])('HTTP-13 %s is answered %i', async (query, status) => {
  await using at = await aFeed()

  expect((await at.feed.get(at.meeting.code, query)).status).toBe(status)
})

test('HTTP-13 it is only read', async () => {
  await using at = await aFeed()

  expect((await at.feed.get(at.meeting.code, '', { method: 'POST' })).status).toBe(405)
})

test('ROOM-6 moderators are told about how many follow without sockets', async () => {
  await using place = await aFeed()
  const { store, meeting, feed } = place
  const told = Promise.withResolvers<unknown>()
  const news = store.log.listen({
    onHealth: ({ meetingId, json }) => meetingId === meeting.id && told.resolve(JSON.parse(json)),
  })
  const { head } = (await store.log.load(meeting.id)) ?? { head: 0n }
  const timer = setInterval(() => void feed.get(meeting.code, `?after=${head}`), 100)
  const health = await told.promise
  clearInterval(timer)
  await news.close()

  expect(health).toMatchObject({ members: [], viewers: { socket: 0, http: expect.any(Number) } })
  expect(health).not.toMatchObject({ viewers: { http: 0 } })
})
