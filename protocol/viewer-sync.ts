import * as decoding from 'lib0/decoding'
import { MESSAGE, SYNC_STEP } from './sync.ts'

/**
 * The Yjs update in a message of the server, or undefined when it carries none that a receiver needs.
 * Throws on bytes that are no message at all: whoever reads them should hang up and come back.
 */
export function updateIn(message: Uint8Array): Uint8Array | undefined {
  const decoder = decoding.createDecoder(message)
  if (decoding.readVarUint(decoder) !== MESSAGE.sync) return undefined
  if (decoding.readVarUint(decoder) === SYNC_STEP.step1) return undefined
  return decoding.readVarUint8Array(decoder)
}
