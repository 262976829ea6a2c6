import type { Duplex } from 'node:stream'
import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { newSharedDocument } from '#protocol/shared-document.ts'
import { CLOSE } from '#protocol/sync.ts'
import { DurableState } from '#server/sync/durable-state.ts'
import { Outgoing } from '#server/sync/outgoing.ts'
import { SocketOutlet } from '#server/sync/outlet.ts'
import { Viewer } from '#server/sync/viewer.ts'
import { write } from '#tests/support/sync.ts'

/** A browser on a network that takes bytes only when told to. */
class SlowBrowser extends Writable {
  received = 0
  #waiting: (() => void)[] = []
  isSlow = false

  override _write(chunk: Buffer, _encoding: string, taken: () => void): void {
    const take = () => {
      this.received += chunk.byteLength
      taken()
    }
    if (this.isSlow) this.#waiting.push(take)
    else take()
  }

  catchUp(): void {
    this.isSlow = false
    for (const take of this.#waiting.splice(0)) take()
  }
}

function slowViewer() {
  const browser = new SlowBrowser({ highWaterMark: 1_000 })
  const outlet = new SocketOutlet(browser as unknown as Duplex)
  const codes: number[] = []
  const line = { transport: 'socket', outlet, hangUp: (code: number) => void codes.push(code) } as const
  const viewer = new Viewer(line, {} as never)
  return { browser, outlet, viewer, codes }
}

/** A document on disk, and what each further edit adds to it. */
function growing() {
  const doc = newSharedDocument()
  const state = new DurableState(Y.encodeStateAsUpdate(doc))
  doc.on('update', (update) => state.push(update))
  return { state, add: (text: string) => write(doc, text) }
}

test('ROOM-2 a browser that falls behind is sent nothing more, and then everything it missed as one message', async () => {
  const { browser, outlet, viewer } = slowViewer()
  const { state, add } = growing()
  viewer.position = state.position
  let messages = 0
  const original = outlet.pour.bind(outlet)
  outlet.pour = (frames) => {
    messages += frames.length
    original(frames)
  }
  outlet.onFree = () => viewer.bringUpTo(state)

  browser.isSlow = true
  viewer.tell(new Outgoing(new Uint8Array(2_000)), { from: 0, to: 0 })
  for (let edit = 0; edit < 500; edit++) {
    add(`Slovo ${edit}.`)
    viewer.tell(new Outgoing(new Uint8Array(2_000)), { from: edit, to: edit + 1 })
  }
  const heldBack = browser.writableLength
  browser.catchUp()
  await new Promise((resolve) => setImmediate(resolve))

  expect(heldBack).toBeLessThan(3_000)
  expect(messages).toBe(1)
  expect(viewer.position).toBe(500)
})

test('ROOM-3 a browser that takes nothing for half a minute is closed and told to come back; one that takes little by little is not', () => {
  const { browser, outlet, viewer, codes } = slowViewer()
  browser.isSlow = true
  outlet.pour([new Outgoing(new Uint8Array(200_000))])
  const stuckAt = outlet.busySince
  viewer.closeIfStuck(stuckAt + 29_000, 30_000)
  const before = [...codes]
  viewer.closeIfStuck(stuckAt + 31_000, 30_000)

  expect(before).toEqual([])
  expect(codes).toEqual([CLOSE.slowReader])
})
