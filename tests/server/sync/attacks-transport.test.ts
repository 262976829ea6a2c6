import { connect } from 'node:net'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { CLOSE } from '#protocol/sync.ts'
import { readMessage } from '#server/sync/frames.ts'
import { AcknowledgedClient } from '#tests/support/acknowledged-client.ts'
import { contentsOf } from '#tests/support/contents.ts'
import { freshDatabase } from '#tests/support/database.ts'
import { heldMemory } from '#tests/support/memory.ts'
import { Random } from '#tests/support/random.ts'
import { editAtRandom } from '#tests/support/random-edits.ts'
import { upgradeRequest } from '#tests/support/raw-client.ts'
import { documentOnDisk, runningMeeting, startSync, stockClient, synced, write } from '#tests/support/sync.ts'
import { SyncSocket } from '#tests/support/sync-socket.ts'

/** A meeting in which Ben writes while somebody else does what a test is about. */
async function arena() {
  const house = new AsyncDisposableStack()
  const database = house.use(await freshDatabase())
  const people = await runningMeeting(database.store)
  const sync = house.use(await startSync(database.url))
  const honest = house.use(new AcknowledgedClient(sync.url, people.meeting.code, people.ben))
  await synced(honest)
  const stillWrites = () => honest.saved(honest.edit((doc) => write(doc, 'píšem ďalej')))
  const onDisk = () => documentOnDisk(database.store, people.meeting.id)
  return {
    ...people,
    sync,
    honest,
    stillWrites,
    onDisk,
    [Symbol.asyncDispose]: () => house.disposeAsync(),
  }
}

const NOISE = 2_000
const PER_SOCKET = 4

test('GATE-12 thousands of cut, mixed up and random frames end their connection or change nothing', async () => {
  await using place = await arena()
  const frames = await recordedFrames(place.sync.url, place.meeting.code, place.anna)
  const random = new Random(20_26)
  const before = heldMemory()
  for (let sent = 0; sent < NOISE; ) {
    using hostile = await SyncSocket.join(place.sync.url, place.meeting.code, place.anna)
    for (let frame = 0; frame < PER_SOCKET; frame++, sent++)
      hostile.send(mangled(random.pick(frames), random))
    hostile.send(new Uint8Array([99]))
    expect(Object.values(CLOSE)).toContain(await hostile.closed)
  }
  await place.stillWrites()

  const onDisk = await place.onDisk()
  await expect.poll(() => contentsOf(place.honest.doc)).toEqual(contentsOf(onDisk))
  expect([onDisk.store.pendingStructs, onDisk.store.pendingDs]).toEqual([null, null])
  expect(heldMemory() - before).toBeLessThan(20 * 1024 * 1024)
})

/** What a stock client sends while somebody works with it. */
async function recordedFrames(url: string, code: string, who: { readonly cookie: string }) {
  using client = stockClient(url, code, who)
  await synced(client)
  const frames: Uint8Array[] = []
  const socket = client.provider.ws as unknown as { send: (frame: Uint8Array) => void }
  const send = socket.send.bind(socket)
  socket.send = (frame) => {
    frames.push(frame)
    send(frame)
  }
  const random = new Random(7)
  for (let edit = 0; edit < 200; edit++) editAtRandom(client.doc, random)
  client.provider.awareness.setLocalStateField('cursor', {
    anchor: { tname: 'notes' },
    head: { tname: 'notes' },
  })
  return frames
}

function mangled(frame: Uint8Array, random: Random): Uint8Array {
  const bytes = Uint8Array.from(frame)
  const kind = random.next()
  if (kind < 0.2) return bytes.slice(0, random.below(bytes.length))
  if (kind < 0.3) return Uint8Array.from({ length: random.below(300) }, () => random.below(256))
  if (kind < 0.4) return Uint8Array.from([...bytes, ...bytes.slice(random.below(bytes.length))])
  for (let flip = 0; flip <= random.below(4); flip++) bytes[random.below(bytes.length)] = random.below(256)
  return bytes
}

test('GATE-13 a frame beyond the bound ends its connection before it is taken in', async () => {
  await using place = await arena()
  const before = heldMemory()
  for (let round = 0; round < 5; round++) {
    using hostile = await SyncSocket.join(place.sync.url, place.meeting.code, place.anna)
    hostile.send(new Uint8Array(8 * 1024 * 1024))
    expect(await hostile.closed).toBeGreaterThan(1000)
  }
  await place.stillWrites()

  expect(heldMemory() - before).toBeLessThan(20 * 1024 * 1024)
})

test('GATE-13 a frame in tens of thousands of tiny fragments, never ended, holds up nobody', async () => {
  await using place = await arena()
  const before = heldMemory()
  const { port } = new URL(place.sync.url)
  const socket = connect(Number(port), '127.0.0.1')
  const ended = new Promise((resolve) => socket.on('close', resolve).on('error', resolve))
  socket.resume()
  const headers = {
    Cookie: place.anna.cookie,
    'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
    'Sec-WebSocket-Version': '13',
  }
  socket.write(upgradeRequest(`/sync/${place.meeting.code}`, headers))
  const fragment = (opcode: number) => Buffer.from([opcode, 0x81, 0, 0, 0, 0, 7])
  socket.write(Buffer.concat([fragment(2), ...Array.from({ length: 200_000 }, () => fragment(0))]))
  await place.stillWrites()
  await ended

  expect(heldMemory() - before).toBeLessThan(20 * 1024 * 1024)
})

test('GATE-13 text instead of bytes ends its connection', async () => {
  await using place = await arena()
  for (const text of ['', 'hello', JSON.stringify({ type: 'update' }), '\u{1F600}'.repeat(1_000)]) {
    using hostile = await SyncSocket.join(place.sync.url, place.meeting.code, place.anna)
    hostile.send(text)
    expect(await hostile.closed).toBe(CLOSE.malformed)
  }
  await place.stillWrites()
})

test('GATE-14 words do not slip into a record behind words that once stood there', async () => {
  await using place = await arena()
  using hostile = await SyncSocket.join(place.sync.url, place.meeting.code, place.anna)
  const mine = new Y.Doc()
  Y.applyUpdate(mine, Y.encodeStateAsUpdate(hostile.doc))
  const before = Y.encodeStateVector(mine)
  mine.getXmlFragment('notes').push([new Y.XmlElement('paragraph')])
  hostile.send(frameOf(Y.encodeStateAsUpdate(mine, before)))
  await hostile.heard(() => true)

  // Its first clock is known; of what follows Yjs asks only for the predecessor, wherever that stands.
  const body = (hostile.doc.getMap('proposals').get(place.proposalId) as Y.Map<Y.XmlFragment>).get('body')
  const { client, clock } = body?._item?.id ?? { client: 0, clock: 0 }
  const struct = [
    1,
    1,
    ...varint(mine.clientID),
    0,
    4 | 0,
    0,
    ...varint(client),
    ...varint(clock),
    2,
    97,
    98,
    0,
  ]
  hostile.send(frameOf(Uint8Array.from(struct)))

  expect(await hostile.closed).toBe(CLOSE.malformed)
  await place.stillWrites()
  expect(contentsOf(await place.onDisk()).cards).toEqual(contentsOf(place.honest.doc).cards)
})

const frameOf = (update: Uint8Array) => Uint8Array.from([0, 2, ...varint(update.length), ...update])

function varint(value: number): number[] {
  return value < 128 ? [value] : [128 | (value % 128), ...varint(Math.floor(value / 128))]
}

test('GATE-6 the frames of a recording are read as what they are', async () => {
  await using place = await arena()
  const frames = await recordedFrames(place.sync.url, place.meeting.code, place.anna)

  expect(new Set(frames.map((frame) => readMessage(frame).kind))).toEqual(new Set(['update', 'awareness']))
})
