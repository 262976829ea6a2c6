import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { newSharedDocument } from '#protocol/shared-document.ts'
import { updateIn } from '#protocol/viewer-sync.ts'
import { Audience } from '#server/sync/audience.ts'
import { LIMITS } from '#server/sync/limits.ts'
import { LiveDocument } from '#server/sync/live-document.ts'
import type { Outgoing } from '#server/sync/outgoing.ts'
import type { Outlet } from '#server/sync/outlet.ts'
import { Viewer } from '#server/sync/viewer.ts'
import { notesOf, says, when, write } from '#tests/support/sync.ts'

const GONE = 'Helena má diagnózu'

/** A browser's end of an outlet: it takes what comes, and may ask for nothing more for a while. */
class Browser implements Outlet {
  readonly doc = newSharedDocument()
  busySince = 0
  onFree: (() => void) | undefined
  #bytes = Buffer.alloc(0)

  send({ payload }: Outgoing): void {
    this.#bytes = Buffer.concat([this.#bytes, payload])
    const update = updateIn(payload)
    if (update) Y.applyUpdate(this.doc, update)
  }

  pour(messages: readonly Outgoing[]): void {
    for (const message of messages) this.send(message)
  }

  stop(): boolean {
    return true
  }

  readsAgain(): void {
    this.busySince = 0
    this.onFree?.()
  }

  has(text: string): boolean {
    return this.#bytes.includes(text)
  }
}

/** What is on disk, and the room's document and audience that follow it. */
function aRoom() {
  const disk = newSharedDocument()
  let head = 0n
  let paused: { seq: bigint; state: Uint8Array } | null = null
  const stored = () => ({
    head,
    rules: 1,
    updates: [Y.encodeStateAsUpdate(disk)],
    owners: new Map<number, string>(),
    paused,
  })
  let document = new LiveDocument(stored())
  const audience = new Audience({ state: () => document.durable, shown: () => document.shown })
  const readAnew = () => {
    const anew = document.readAnew(stored(), [])
    document = anew.document
    audience.showAnew(anew.missed)
  }
  const commit = (change: (doc: Y.Doc) => void, isRead = true) => {
    const before = Y.encodeStateVector(disk)
    disk.transact(() => change(disk))
    head++
    const update = Y.encodeStateAsUpdate(disk, before)
    if (isRead)
      audience.show(
        document.take(
          { head, rules: 1, pausedSeq: null, rows: [{ seq: head, update }] },
          { areEditsInFlight: false },
        ),
      )
  }
  return {
    disk,
    commit,
    /** An edit of another process that this one has not heard of. */
    commitElsewhere: (change: (doc: Y.Doc) => void) => commit(change, false),
    pause: () => {
      commit((doc) => doc.getMap('floor').set('meeting', 'paused'), false)
      paused = { seq: head, state: Y.encodeStateAsUpdate(disk) }
      readAnew()
    },
    resume: () => {
      commit((doc) => doc.getMap('floor').set('meeting', 'open'), false)
      paused = null
      readAnew()
    },
    readAnew,
    watch: () => {
      const browser = new Browser()
      const line = { transport: 'socket', outlet: browser, hangUp: () => undefined } as const
      audience.watch(new Viewer(line, {} as never))
      return browser
    },
  }
}

const floorSays = (word: string) => (doc: Y.Doc) => doc.getMap('floor').get('meeting') === word
const removeLast = (doc: Y.Doc) => notesOf(doc).delete(notesOf(doc).length - 1, 1)

test('PAUSE-10 whoever read nothing from before the pause until after it has everything, and no word that went', async () => {
  const room = aRoom()
  const [slow, quick] = [room.watch(), room.watch()]
  room.commit((doc) => write(doc, 'pred'))
  await when(quick.doc, says('pred'))
  slow.busySince = 1
  room.pause()
  await when(quick.doc, floorSays('paused'))
  room.commit((doc) => write(doc, GONE))
  room.commit(removeLast)
  room.commit((doc) => write(doc, 'zostáva'))
  room.resume()
  await when(quick.doc, floorSays('open'))
  slow.readsAgain()
  room.commit((doc) => write(doc, 'potom'))
  await Promise.all([slow, quick].map(({ doc }) => when(doc, says('potom'))))

  expect([slow, quick].map((browser) => [notesOf(browser.doc).toString(), browser.has(GONE)])).toEqual(
    [slow, quick].map(() => [notesOf(room.disk).toString(), false]),
  )
})

test('PAUSE-10 whoever reads on during the pause gets the state at it, and after it the rest', async () => {
  const room = aRoom()
  const slow = room.watch()
  await when(slow.doc, () => true)
  slow.busySince = 1
  room.commit((doc) => write(doc, 'pred'))
  room.pause()
  room.commitElsewhere((doc) => write(doc, 'inde'))
  room.readAnew()
  room.commit((doc) => write(doc, GONE))
  slow.readsAgain()
  const during = [says('pred')(slow.doc), floorSays('paused')(slow.doc), slow.has(GONE), slow.has('inde')]
  slow.busySince = 1
  room.commit(removeLast)
  room.resume()
  slow.readsAgain()

  expect(during).toEqual([true, true, false, false])
  expect([notesOf(slow.doc).toString(), slow.has(GONE)]).toEqual([notesOf(room.disk).toString(), false])
})

test('PAUSE-2 what gathered for the public before the act goes out with it', async () => {
  const room = aRoom()
  const viewer = room.watch()
  room.commit((doc) => write(doc, 'tesne pred'))
  room.pause()
  room.commit((doc) => write(doc, GONE))
  const asked = performance.now()
  await when(viewer.doc, (doc) => says('tesne pred')(doc) && floorSays('paused')(doc))

  expect(performance.now() - asked).toBeLessThan(20 * LIMITS.publicWindowMs)
  expect(viewer.has(GONE)).toBe(false)
})
