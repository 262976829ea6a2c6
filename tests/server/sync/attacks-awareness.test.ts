import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { expect, test } from 'vitest'
import { MESSAGE } from '#protocol/sync.ts'
import { awarenessFrame, readAwareness } from '#server/sync/frames.ts'
import { freshDatabase } from '#tests/support/database.ts'
import { heldMemory } from '#tests/support/memory.ts'
import { runningMeeting, says, startSync, stockClient, synced, when, write } from '#tests/support/sync.ts'
import { SyncSocket } from '#tests/support/sync-socket.ts'

const CARET = { anchor: { tname: 'notes', assoc: 0 }, head: { tname: 'notes', assoc: 0 } }

/** All entries in all awareness messages that somebody has heard. */
function caretsHeard({ received }: SyncSocket) {
  return received.flatMap((frame) => {
    const decoder = decoding.createDecoder(frame)
    if (decoding.readVarUint(decoder) !== MESSAGE.awareness) return []
    return (readAwareness(decoding.readVarUint8Array(decoder), 1_000) ?? []).map(
      ({ clientId, clock, json }) => ({
        clientId,
        clock,
        state: JSON.parse(json),
      }),
    )
  })
}

async function arena() {
  const house = new AsyncDisposableStack()
  const database = house.use(await freshDatabase())
  const people = await runningMeeting(database.store)
  const sync = house.use(await startSync(database.url))
  const { code } = people.meeting
  const ben = house.use(stockClient(sync.url, code, people.ben))
  await synced(ben)
  const listener = house.use(await SyncSocket.join(sync.url, code, people.mila))
  const viewer = house.use(await SyncSocket.open(sync.url, code))
  const attacker = house.use(await SyncSocket.join(sync.url, code, people.anna))
  /** Moves Ben's caret, and waits until the moderator has it. */
  const benMoves = async () => {
    ben.provider.awareness.setLocalStateField('cursor', CARET)
    const clock = ben.provider.awareness.meta.get(ben.doc.clientID)?.clock
    await listener.heard(() =>
      caretsHeard(listener).some((caret) => caret.clientId === ben.doc.clientID && caret.clock === clock),
    )
  }
  await benMoves()
  return {
    ...people,
    sync,
    ben,
    listener,
    viewer,
    attacker,
    benMoves,
    [Symbol.asyncDispose]: () => house.disposeAsync(),
  }
}

const ofState = (clientId: number, clock: number, state: unknown) =>
  awarenessFrame([{ clientId, clock, state: state as Record<string, unknown> }])

test('SYNC-22 nobody moves, renames or silences the caret of a colleague', async () => {
  await using place = await arena()
  const { ben, attacker, listener } = place
  const victim = ben.doc.clientID
  for (const clock of [1, 2, 50, 2 ** 31, 2 ** 50, Number.MAX_SAFE_INTEGER]) {
    attacker.send(ofState(victim, clock, { cursor: CARET, user: { name: 'Zlodej', color: 3 } }))
    attacker.send(ofState(victim, clock, null))
  }
  await place.benMoves()

  const carets = caretsHeard(listener).filter(({ clientId }) => clientId === victim)
  expect(new Set(carets.map(({ state }) => state?.user?.name))).toEqual(new Set(['Ben']))
  expect(caretsHeard(attacker).every(({ clock }) => clock < 1_000)).toBe(true)
})

test('SYNC-22 a caret bears the name of its owner and nothing that its client wrote beside it', async () => {
  await using place = await arena()
  const mine = 4_711
  const user = { name: 'Starostka', color: 'url(//evil)', email: 'x@example.org' }
  place.attacker.send(ofState(mine, 1, { cursor: CARET, user, html: '<img>', __proto__: { admin: true } }))
  await place.listener.heard(() => caretsHeard(place.listener).some(({ clientId }) => clientId === mine))

  const caret = caretsHeard(place.listener).find(({ clientId }) => clientId === mine)
  expect(caret?.state).toEqual({ user: { name: 'Anna', color: expect.any(Number) }, cursor: CARET })
})

test('SYNC-22 states that are no carets, and floods of them, are passed on to nobody', async () => {
  await using place = await arena()
  const { attacker, listener } = place
  const heardBefore = caretsHeard(listener).length
  const memoryBefore = heldMemory()
  const bad: unknown[] = [
    [],
    'text',
    7,
    true,
    { cursor: 'here' },
    { cursor: { anchor: [], head: CARET.head } },
    { cursor: { anchor: { type: { client: -1, clock: 0.5 } }, head: CARET.head } },
    { cursor: { anchor: { tname: 'x'.repeat(5_000) }, head: CARET.head } },
    { cursor: CARET, padding: 'x'.repeat(2_000) },
  ]
  for (const [index, state] of bad.entries()) attacker.send(ofState(5_000 + index, 1, state))
  attacker.send(ofState(6_000, 2 ** 50, { cursor: CARET }))
  attacker.send(manyCarets(45_000))
  attacker.send(announcing(2 ** 40))
  attacker.send(Uint8Array.from([MESSAGE.awareness, 6, 1, 9, 1, 3, 123, 34]))
  await place.benMoves()

  expect(caretsHeard(listener).length).toBe(heardBefore + 1)
  expect(heldMemory() - memoryBefore).toBeLessThan(20 * 1024 * 1024)
})

function manyCarets(count: number): Uint8Array {
  const clientIds = Array.from({ length: count }, (_, index) => 10_000 + index)
  return awarenessFrame(clientIds.map((clientId) => ({ clientId, clock: 1, state: {} })))
}

/** One caret, where `count` are announced. */
function announcing(count: number): Uint8Array {
  const states = encoding.createEncoder()
  for (const number of [count, 9, 1]) encoding.writeVarUint(states, number)
  encoding.writeVarString(states, '{}')
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE.awareness)
  encoding.writeVarUint8Array(encoder, encoding.toUint8Array(states))
  return encoding.toUint8Array(encoder)
}

test('SYNC-22 one connection has one caret, however many client ids it names', async () => {
  await using place = await arena()
  for (let clientId = 9_000; clientId < 9_050; clientId++) {
    place.attacker.send(ofState(clientId, 1, { cursor: CARET }))
  }
  await place.benMoves()

  const ids = new Set(caretsHeard(place.listener).map(({ clientId }) => clientId))
  expect(ids).toEqual(new Set([place.ben.doc.clientID, 9_000]))
})

test('SYNC-22 no viewer ever hears of a caret, whatever it asks for', async () => {
  await using place = await arena()
  const { viewer, ben } = place
  viewer.send(new Uint8Array([MESSAGE.queryAwareness]))
  viewer.send(ofState(1, 1, { cursor: CARET }))
  await place.benMoves()
  write(ben.doc, 'koniec')
  await when(viewer.doc, says('koniec'))

  expect(new Set(viewer.received.map(([type]) => type))).toEqual(new Set([MESSAGE.sync]))
  const text = viewer.received.map((frame) => Buffer.from(frame).toString('latin1')).join()
  expect(text).not.toMatch(/Anna|Ben|Mila|@/)
})
