import { once } from 'node:events'
import { expect, test } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { MeetingViewer, type ViewerSnapshot } from '#components/public-meeting/meeting-viewer.ts'
import { readContent } from '#protocol/meeting-content.ts'
import type { NotesJson } from '#protocol/notes-json.ts'
import { newSharedDocument } from '#protocol/shared-document.ts'
import { VIEWER_CLIENT } from '#protocol/sync.ts'
import { updateIn } from '#protocol/viewer-sync.ts'
import { freshDatabase } from '#tests/support/database.ts'
import { runningMeeting, says, startSync, stockClient, synced, when, write } from '#tests/support/sync.ts'

/** The first snapshot of which `holds` is true. */
function seen(viewer: MeetingViewer, holds: (snapshot: ViewerSnapshot) => boolean): Promise<ViewerSnapshot> {
  return new Promise((resolve) => {
    const look = () => holds(viewer.snapshot()) && resolve(viewer.snapshot())
    viewer.subscribe(look)
    look()
  })
}

const textOf = (notes: NotesJson) => JSON.stringify(notes)

test('our own viewer shows what members write, and the words of the cards', async () => {
  await using database = await freshDatabase()
  const { anna, meeting } = await runningMeeting(database.store)
  await using sync = await startSync(database.url)
  using member = stockClient(sync.url, meeting.code, anna)
  await synced(member)
  const viewer = new MeetingViewer({ stored: readContent(newSharedDocument()), pace: { refreshMs: 1 } })
  const leave = viewer.follow(`${sync.url}/${meeting.code}`)
  write(member.doc, 'od členky')
  const { floor, cards } = await seen(viewer, ({ notes }) => textOf(notes).includes('od členky'))
  leave()

  expect([floor.meeting?.code, Object.keys(cards)]).toEqual([meeting.code, floor.cards.map(({ id }) => id)])
})

test("a member's page that only shows is asked for nothing and may send nothing", async () => {
  await using database = await freshDatabase()
  const { mila, anna, meeting } = await runningMeeting(database.store)
  await using sync = await startSync(database.url)
  using member = stockClient(sync.url, meeting.code, anna)
  await synced(member)
  const screen = new WebSocket(`${sync.url}/${meeting.code}?client=${VIEWER_CLIENT}`, {
    headers: { cookie: mila.cookie },
  })
  const [first] = await once(screen, 'message')
  const shown = newSharedDocument()
  const state = updateIn(new Uint8Array(first))
  if (state) Y.applyUpdate(shown, state)
  const forged = newSharedDocument()
  write(forged, 'z obrazovky')
  const update = Y.encodeStateAsUpdate(forged)
  screen.send(new Uint8Array([0, 2, update.length, ...update]))
  write(member.doc, 'od členky')
  const heard = newSharedDocument()
  screen.on('message', (message: Buffer) => {
    const news = updateIn(new Uint8Array(message))
    if (news) Y.applyUpdate(heard, news)
  })
  await when(heard, says('od členky'))
  screen.terminate()

  expect([shown.getMap('floor').has('meeting'), says('z obrazovky')(member.doc)]).toEqual([true, false])
})
