import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { RoomHealth } from '#protocol/room-health.ts'
import { MESSAGE, type RefusedEdit, SYNC_STEP } from '#protocol/sync.ts'

/** What a member's message says. Anything else is `malformed`. */
export type Incoming =
  | { readonly kind: 'step1'; readonly stateVector: Uint8Array }
  | { readonly kind: 'step2' | 'update'; readonly update: Uint8Array }
  | { readonly kind: 'awareness'; readonly update: Uint8Array }
  | { readonly kind: 'query-awareness' }
  | { readonly kind: 'malformed' }

const MALFORMED: Incoming = { kind: 'malformed' }

export function readMessage(bytes: Uint8Array): Incoming {
  try {
    const decoder = decoding.createDecoder(bytes)
    const type = decoding.readVarUint(decoder)
    if (type === MESSAGE.sync) return readSync(decoder)
    if (type === MESSAGE.awareness) return { kind: 'awareness', update: decoding.readVarUint8Array(decoder) }
    return type === MESSAGE.queryAwareness ? { kind: 'query-awareness' } : MALFORMED
  } catch {
    // lib0 throws on truncated bytes; whoever sent them gets one answer for all kinds of nonsense.
    return MALFORMED
  }
}

function readSync(decoder: decoding.Decoder): Incoming {
  const step = decoding.readVarUint(decoder)
  const payload = decoding.readVarUint8Array(decoder)
  if (step === SYNC_STEP.step1) return { kind: 'step1', stateVector: payload }
  if (step === SYNC_STEP.step2) return { kind: 'step2', update: payload }
  return step === SYNC_STEP.update ? { kind: 'update', update: payload } : MALFORMED
}

export const step1Frame = (stateVector: Uint8Array) => syncFrame(SYNC_STEP.step1, stateVector)
export const step2Frame = (update: Uint8Array) => syncFrame(SYNC_STEP.step2, update)
export const updateFrame = (update: Uint8Array) => syncFrame(SYNC_STEP.update, update)

/** An update that changes nothing: the sign of life that a stock client waits for. */
export const KEEP_ALIVE_FRAME = updateFrame(new Uint8Array([0, 0]))

function syncFrame(step: number, payload: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE.sync)
  encoding.writeVarUint(encoder, step)
  encoding.writeVarUint8Array(encoder, payload)
  return encoding.toUint8Array(encoder)
}

export function savedFrame(count: number): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE.saved)
  encoding.writeVarUint(encoder, count)
  return encoding.toUint8Array(encoder)
}

export function refusedFrame(count: number, reason: RefusedEdit): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE.refused)
  encoding.writeVarUint(encoder, count)
  encoding.writeVarString(encoder, reason)
  return encoding.toUint8Array(encoder)
}

export function healthFrame(health: RoomHealth): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE.health)
  encoding.writeVarString(encoder, JSON.stringify(health))
  return encoding.toUint8Array(encoder)
}

/** A caret's state as y-protocols writes it; null when its owner has gone. */
export type AwarenessEntry = {
  readonly clientId: number
  readonly clock: number
  readonly state: Readonly<Record<string, unknown>> | null
}

export function awarenessFrame(entries: readonly AwarenessEntry[]): Uint8Array {
  const states = encoding.createEncoder()
  encoding.writeVarUint(states, entries.length)
  for (const { clientId, clock, state } of entries) {
    encoding.writeVarUint(states, clientId)
    encoding.writeVarUint(states, clock)
    encoding.writeVarString(states, JSON.stringify(state))
  }
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE.awareness)
  encoding.writeVarUint8Array(encoder, encoding.toUint8Array(states))
  return encoding.toUint8Array(encoder)
}

/** The entries of an awareness update, or undefined when it is no such thing. States stay unparsed. */
export function readAwareness(update: Uint8Array, most: number) {
  try {
    const decoder = decoding.createDecoder(update)
    const count = decoding.readVarUint(decoder)
    if (count > most) return undefined
    return Array.from({ length: count }, () => ({
      clientId: decoding.readVarUint(decoder),
      clock: decoding.readVarUint(decoder),
      json: decoding.readVarString(decoder),
    }))
  } catch {
    // Truncated bytes, as above.
    return undefined
  }
}
