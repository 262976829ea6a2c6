import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { newSharedDocument } from '#protocol/shared-document.ts'
import { updateIn } from '#protocol/viewer-sync.ts'
import type { Admission } from '#server/sync/admission.ts'
import { DurableState } from '#server/sync/durable-state.ts'
import { LIMITS } from '#server/sync/limits.ts'
import { Outgoing } from '#server/sync/outgoing.ts'
import { PublicLane } from '#server/sync/public-lane.ts'
import { type Line, Viewer } from '#server/sync/viewer.ts'
import { notesOf, write } from '#tests/support/sync.ts'

const VISITOR = { token: null, personId: null, role: 'viewer', name: '' } as unknown as Admission

/** A viewer whose browser takes everything at once, and what it was sent. */
function watcher() {
  const received: Outgoing[] = []
  const line: Line = {
    transport: 'socket',
    outlet: {
      busySince: 0,
      onFree: undefined,
      send: (message) => void received.push(message),
      pour: (messages) => void received.push(...messages),
      stop: () => true,
    },
    hangUp: () => undefined,
  }
  return { viewer: new Viewer(line, VISITOR), received }
}

type Watcher = ReturnType<typeof watcher>

/** What a browser makes of it. */
function shown({ received }: Watcher): string {
  const doc = newSharedDocument()
  for (const { payload } of received) {
    const update = updateIn(payload)
    if (update) Y.applyUpdate(doc, update)
  }
  return notesOf(doc).toString()
}

/** A document on disk with its lane, and somebody who writes in it. */
function aLane() {
  const author = newSharedDocument()
  const state = new DurableState(Y.encodeStateAsUpdate(author))
  const lane = new PublicLane(() => state)
  author.on('update', (update: Uint8Array) => {
    state.push(update)
    lane.publish([update])
  })
  return { author, lane, [Symbol.dispose]: () => lane.close() }
}

test('SYNC-24 however large the audience is, everybody is shown every word', async () => {
  using meeting = aLane()
  const { author, lane } = meeting
  const everybody = Array.from({ length: 2 * LIMITS.viewersPerGroup + 1 }, watcher)
  for (const { viewer } of everybody) lane.add(viewer)
  const isWelcome = () => everybody.every(({ received }) => received.length > 0)
  await expect.poll(isWelcome).toBe(true)

  write(author, 'prvé')
  write(author, 'druhé')
  const late = watcher()
  lane.add(late.viewer)
  write(author, 'tretie')

  const [first, last] = [everybody[0], everybody.at(-1)]
  if (!first || !last) throw new Error('nobody came')
  const text = notesOf(author).toString()
  await expect.poll(() => [first, last, late].map(shown)).toEqual([text, text, text])
  const isTold = () => everybody.every(({ received }) => received.length > 1)
  await expect.poll(isTold).toBe(true)
  expect(new Set(everybody.map((each) => each.viewer.position))).toEqual(new Set([3]))
})

test('SYNC-24 who comes just after the last one left is shown every word', async () => {
  using meeting = aLane()
  const { author, lane } = meeting
  const [ada, ben] = [watcher(), watcher()]
  lane.add(ada.viewer)
  write(author, 'pre Adu')
  lane.delete(ada.viewer)
  write(author, 'pre nikoho')
  lane.add(ben.viewer)
  await pause(2 * LIMITS.publicWindowMs)
  write(author, 'pre Bena')

  await expect.poll(() => shown(ben)).toBe(notesOf(author).toString())
})

test('SYNC-24 who has more than is told keeps it', () => {
  const { viewer, received } = watcher()
  viewer.position = 5
  const news = new Outgoing(new Uint8Array())
  viewer.tell(news, { from: 1, to: 3 })
  viewer.tell(news, { from: 5, to: 6 })

  expect([received.length, viewer.position]).toEqual([1, 6])
})

test('SYNC-25 an audience that fits into one group is told what was gathered as one message', async () => {
  using meeting = aLane()
  const { author, lane } = meeting
  const ada = watcher()
  lane.add(ada.viewer)
  for (let line = 0; line < 20; line++) write(author, `riadok ${line}`)

  await expect.poll(() => shown(ada)).toBe(notesOf(author).toString())
  expect(ada.received.length).toBeLessThanOrEqual(3)
})

test('SYNC-25 whoever has left is told nothing more', async () => {
  using meeting = aLane()
  const { author, lane } = meeting
  const [ada, ben] = [watcher(), watcher()]
  for (const { viewer } of [ada, ben]) lane.add(viewer)
  await expect.poll(() => ada.received.length).toBeGreaterThan(0)
  lane.delete(ada.viewer)
  write(author, 'bez nej')

  await expect.poll(() => shown(ben)).toContain('bez nej')
  expect([lane.size, shown(ada)]).toEqual([1, ''])
})
