import { afterEach, expect, test, vi } from 'vitest'
import type * as Y from 'yjs'
import { MeetingViewer, type ViewerSnapshot } from '#components/public-meeting/meeting-viewer.ts'
import { readContent } from '#protocol/meeting-content.ts'
import type { NotesJson } from '#protocol/notes-json.ts'
import { paragraph } from '#protocol/shared-document.ts'
import { aCard, aDecision, aFloor, aMeetingDocument, writeFloor } from '#tests/support/a-meeting.ts'
import { viewerServer } from '#tests/support/viewer-server.ts'

const PACE = { refreshMs: 1, firstRetryMs: 1 }

const leave: (() => void)[] = []
afterEach(() => {
  for (const stop of leave.splice(0)) stop()
})

function follow(url: string, stored = aMeetingDocument(), onRightsChanged = () => {}) {
  const viewer = new MeetingViewer({ stored: readContent(stored), pace: PACE, onRightsChanged })
  leave.push(viewer.follow(url))
  return viewer
}

/** The first snapshot of which `holds` is true. */
function seen(viewer: MeetingViewer, holds: (snapshot: ViewerSnapshot) => boolean): Promise<ViewerSnapshot> {
  return new Promise((resolve) => {
    const look = () => holds(viewer.snapshot()) && resolve(viewer.snapshot())
    leave.push(viewer.subscribe(look))
    look()
  })
}

const linesOf = (notes: NotesJson) =>
  notes.map(({ content }) => content.map((node) => 'text' in node && node.text).join(''))
const isLive = ({ link }: ViewerSnapshot) => link === 'live'
const write = (doc: Y.Doc, line: string) => doc.getXmlFragment('notes').push([paragraph(line)])

test('the stored text stands until the server has spoken, then its text, and nothing is ever sent', async () => {
  const doc = aMeetingDocument()
  await using server = await viewerServer(doc)
  const viewer = follow(server.url, doc)
  const first = viewer.snapshot()
  await seen(viewer, isLive)
  write(doc, 'Tretí odsek')
  const then = await seen(viewer, ({ notes }) => notes.length === 3)

  expect({
    first: [first.link, linesOf(first.notes)],
    later: [then.link, linesOf(then.notes), then.changed.size],
    kept: then.notes[0] === first.notes[0],
    sent: server.received,
  }).toEqual({
    first: ['connecting', ['Prvý odsek', 'Druhý odsek']],
    later: ['live', ['Prvý odsek', 'Druhý odsek', 'Tretí odsek'], 1],
    kept: true,
    sent: [],
  })
})

test('an act reaches the page with the words of its card', async () => {
  const doc = aMeetingDocument()
  await using server = await viewerServer(doc)
  const viewer = follow(server.url, doc)
  const changes = new Promise((resolve) => leave.push(viewer.onChanges(resolve)))
  await seen(viewer, isLive)
  const card = aCard('p1', { state: 'adopted', decision: aDecision() })
  writeFloor(doc, aFloor({ cards: [card] }))
  const snapshot = await seen(viewer, ({ floor }) => floor.cards[0]?.decision !== null)

  expect([snapshot.cards.p1, await changes]).toEqual([
    { title: 'Návrh p1', text: 'Text návrhu' },
    [{ kind: 'decided', key: 'card:p1', card }],
  ])
})

test('a frozen page stands still and counts, and shows it all when asked', async () => {
  const doc = aMeetingDocument()
  await using server = await viewerServer(doc)
  const viewer = follow(server.url, doc)
  await seen(viewer, isLive)
  viewer.freeze()
  write(doc, 'Tretí')
  write(doc, 'Štvrtý')
  const frozen = await seen(viewer, ({ waiting }) => waiting === 2)
  viewer.resume()
  const resumed = viewer.snapshot()

  expect([
    [frozen.isFrozen, frozen.notes.length],
    [resumed.isFrozen, resumed.waiting, resumed.notes.length, resumed.changed.size],
  ]).toEqual([
    [true, 2],
    [false, 0, 4, 2],
  ])
})

test('a lost line leaves the last words standing, says since when, and comes back by itself', async () => {
  const doc = aMeetingDocument()
  await using server = await viewerServer(doc)
  const viewer = follow(server.url, doc)
  await seen(viewer, isLive)
  server.hangUp(4503)
  const lost = await seen(viewer, ({ link }) => link === 'lost')
  const back = await seen(viewer, isLive)

  expect([lost.lostAt === null, lost.notes.length, back.lostAt, server.connections()]).toEqual([
    false,
    2,
    null,
    2,
  ])
})

test('bytes that are no message cut the line, and the whole state is fetched again', async () => {
  const doc = aMeetingDocument()
  await using server = await viewerServer(doc)
  const viewer = follow(server.url, doc)
  await seen(viewer, isLive)
  server.toAll(new Uint8Array([0, 2, 255, 255]))
  await seen(viewer, ({ link }) => link === 'lost')
  write(doc, 'Tretí')
  const back = await seen(viewer, ({ notes }) => notes.length === 3)

  expect(linesOf(back.notes)).toEqual(['Prvý odsek', 'Druhý odsek', 'Tretí'])
})

test('a server that says not to come back is left alone', async () => {
  await using server = await viewerServer(aMeetingDocument())
  const viewer = follow(server.url)
  await seen(viewer, isLive)
  server.hangUp(4404)
  const refused = await seen(viewer, ({ link }) => link === 'refused')
  viewer.retryNow()

  expect([refused.notes.length, server.connections()]).toEqual([2, 1])
})

test('changed rights are told, for the page may now be another', async () => {
  await using server = await viewerServer(aMeetingDocument())
  const told = vi.fn()
  const viewer = follow(server.url, aMeetingDocument(), told)
  await seen(viewer, isLive)
  server.hangUp(4501)
  await seen(viewer, ({ link }) => link === 'lost')
  await seen(viewer, isLive)

  expect(told).toHaveBeenCalledOnce()
})

test('messages of other kinds are passed over', async () => {
  const doc = aMeetingDocument()
  await using server = await viewerServer(doc)
  const viewer = follow(server.url, doc)
  const before = await seen(viewer, isLive)
  server.toAll(new Uint8Array([1, 1, 0]))
  server.toAll(new Uint8Array([0, 0, 1, 0]))
  write(doc, 'Tretí')
  const after = await seen(viewer, ({ notes }) => notes.length === 3)

  expect([before.link, after.link, server.connections()]).toEqual(['live', 'live', 1])
})
