import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { batchOf } from '#components/live/batch.ts'
import { MESSAGE } from '#protocol/sync.ts'

/** A message with its place among all that this connection has sent, as its user counts them. */
type Sent = { readonly place: number; readonly message: Uint8Array }

/**
 * The update-carrying messages that nobody has called saved. Each exchange carries them again, from the
 * first one on, and the server counts within the exchange; here its counts become those of the
 * connection that the user believes to have.
 */
export class UnsettledMessages {
  #sent: readonly Sent[] = []
  #last = 0
  readonly #refused = new Set<number>()

  add(message: Uint8Array): void {
    this.#last++
    this.#sent = [...this.#sent, { place: this.#last, message }]
  }

  /** What the next exchange should carry. */
  batch(): readonly Sent[] {
    return this.#sent.slice(0, batchOf(this.#sent.map(({ message }) => message)).length)
  }

  /** Whether some wait that this batch had no room for. */
  hasMoreThan(batch: readonly Sent[]): boolean {
    return (this.#sent.at(-1)?.place ?? 0) > (batch.at(-1)?.place ?? 0)
  }

  /** A message of the server as the user should hear it; undefined when there is nothing new in it. */
  translate(message: Uint8Array, batch: readonly Sent[]): Uint8Array | undefined {
    const decoder = decoding.createDecoder(message)
    const kind = decoding.readVarUint(decoder)
    if (kind !== MESSAGE.saved && kind !== MESSAGE.refused) return message
    const place = batch[decoding.readVarUint(decoder) - 1]?.place
    if (place === undefined) return undefined
    return kind === MESSAGE.saved ? this.#saved(place) : this.#refuse(place, decoding.readVarString(decoder))
  }

  #saved(place: number): Uint8Array {
    this.#sent = this.#sent.filter((sent) => sent.place > place)
    for (const refused of this.#refused) if (refused <= place) this.#refused.delete(refused)
    return counting(MESSAGE.saved, place)
  }

  /** It is carried on until it is called saved, and may then be refused by another machine, too. */
  #refuse(place: number, reason: string): Uint8Array | undefined {
    if (this.#refused.has(place)) return undefined
    this.#refused.add(place)
    return counting(MESSAGE.refused, place, reason)
  }
}

function counting(kind: number, place: number, reason?: string): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, kind)
  encoding.writeVarUint(encoder, place)
  if (reason !== undefined) encoding.writeVarString(encoder, reason)
  return encoding.toUint8Array(encoder)
}
