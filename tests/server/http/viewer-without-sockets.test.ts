import { expect, onTestFinished, test } from 'vitest'
import { MeetingViewer, type ViewerSnapshot } from '#components/public-meeting/meeting-viewer.ts'
import { readContent } from '#protocol/meeting-content.ts'
import { newSharedDocument } from '#protocol/shared-document.ts'
import { freshDatabase } from '#tests/support/database.ts'
import { startFeed } from '#tests/support/feed.ts'
import { runningMeeting, startSync, stockClient, synced, write } from '#tests/support/sync.ts'

const PACE = { refreshMs: 1, firstRetryMs: 1, pollMs: 100, firstProbeMs: 60_000 }

function seen(viewer: MeetingViewer, holds: (snapshot: ViewerSnapshot) => boolean): Promise<ViewerSnapshot> {
  return new Promise((resolve) => {
    const look = () => holds(viewer.snapshot()) && resolve(viewer.snapshot())
    onTestFinished(viewer.subscribe(look))
    look()
  })
}

function follow(origin: string, code: string, pace = {}) {
  const viewer = new MeetingViewer({
    stored: readContent(newSharedDocument()),
    pace: { ...PACE, ...pace },
  })
  onTestFinished(viewer.follow(`${origin.replace('http', 'ws')}/sync/${code}`))
  return viewer
}

const shows = (line: string) => (snapshot: ViewerSnapshot) => JSON.stringify(snapshot.notes).includes(line)

test('HTTP-15 where no socket opens the public page asks instead, says so, and shows the words', async () => {
  await using database = await freshDatabase()
  const { anna, meeting } = await runningMeeting(database.store)
  await using sync = await startSync(database.url)
  await using feed = await startFeed(database.store)
  using member = stockClient(sync.url, meeting.code, anna)
  await synced(member)
  write(member.doc, 'od členky')

  const viewer = follow(feed.origin, meeting.code)
  const first = await seen(viewer, shows('od členky'))
  write(member.doc, 'a ešte')
  await seen(viewer, shows('a ešte'))

  expect([first.link, first.lostAt, first.floor.meeting?.code]).toEqual(['polling', null, meeting.code])
})

test('HTTP-15 a meeting that is not there is not asked for again and again', async () => {
  await using database = await freshDatabase()
  await using feed = await startFeed(database.store)
  const viewer = follow(feed.origin, 'nikde')
  await seen(viewer, ({ link }) => link === 'refused')
  const asked = feed.asked.length

  await new Promise((resolve) => setTimeout(resolve, 3 * PACE.pollMs))

  expect(feed.asked.length).toBe(asked)
})

test('HTTP-15 a lost feed is said, and both ways are tried until one answers', async () => {
  await using database = await freshDatabase()
  const { meeting } = await runningMeeting(database.store)
  const feed = await startFeed(database.store)
  const viewer = follow(feed.origin, meeting.code)
  await seen(viewer, ({ link }) => link === 'polling')
  await feed[Symbol.asyncDispose]()
  await seen(viewer, ({ link, lostAt }) => link === 'lost' && lostAt !== null)
  await using again = await startFeed(database.store, feed.port)

  await seen(viewer, ({ link, lostAt }) => link === 'polling' && lostAt === null)

  expect(again.asked.some((url) => url.startsWith('/sync/'))).toBe(true)
})

test('HTTP-15 as soon as a socket passes, it is taken', async () => {
  await using database = await freshDatabase()
  const { meeting } = await runningMeeting(database.store)
  await using sync = await startSync(database.url)
  await using feed = await startFeed(database.store)
  const viewer = follow(feed.origin, meeting.code, { firstProbeMs: 50, probeMs: 100 })
  await seen(viewer, ({ link }) => link === 'polling')
  feed.letSocketsPassTo(sync)

  expect((await seen(viewer, ({ link }) => link === 'live')).lostAt).toBeNull()
})
