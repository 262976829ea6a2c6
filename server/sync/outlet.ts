import type { Duplex } from 'node:stream'
import type { Outgoing } from './outgoing.ts'

/**
 * The way out to one browser. It gathers nothing: while the browser has not taken what it was sent the
 * outlet is busy, and whoever feeds it waits for `onFree` and then brings what was missed as one
 * difference. So a slow reader costs nobody else memory or time.
 */
export interface Outlet {
  /** Since when nothing has moved, in milliseconds of `performance.now()`; 0 while it is free. */
  readonly busySince: number
  onFree: (() => void) | undefined
  /** Sends now. What must not be lost may be sent while busy; the rest should wait for `onFree`. */
  send(message: Outgoing): void
  /** Sends something big at the pace at which the browser takes it. */
  pour(messages: readonly Outgoing[]): void
  /** Lets go of what has not been sent. False when a message was cut in two: nothing may follow it. */
  stop(): boolean
}

/** Less than a stream's high-water mark, or every write would count as one that was not taken. */
const PIECE_BYTES = 32 * 1024

export class SocketOutlet implements Outlet {
  readonly #socket: Duplex
  /** What is left of something big, and messages that must follow it. */
  #queue: Buffer[] | undefined
  busySince = 0
  onFree: (() => void) | undefined

  constructor(socket: Duplex) {
    this.#socket = socket
  }

  send({ framed }: Pick<Outgoing, 'framed'>): void {
    if (this.#queue) this.#queue.push(framed)
    else if (!this.#socket.write(framed)) this.#wait()
  }

  pour(messages: readonly Outgoing[]): void {
    const pieces = messages.flatMap(({ framed }) => inPieces(framed))
    if (this.#queue) {
      this.#queue.push(...pieces)
    } else {
      this.#queue = pieces
      this.#pump()
    }
  }

  stop(): boolean {
    const isWhole = this.#queue === undefined
    this.#queue = []
    this.onFree = undefined
    return isWhole
  }

  #pump(): void {
    let piece = this.#queue?.shift()
    while (piece) {
      if (!this.#socket.write(piece)) return this.#wait()
      piece = this.#queue?.shift()
    }
    this.#queue = undefined
  }

  #wait(): void {
    if (this.busySince === 0) this.#socket.once('drain', () => this.#drained())
    this.busySince = performance.now()
  }

  #drained(): void {
    this.busySince = 0
    if (this.#queue) this.#pump()
    if (this.busySince === 0) this.onFree?.()
  }
}

function inPieces(frame: Buffer): Buffer[] {
  if (frame.byteLength <= PIECE_BYTES) return [frame]
  const pieces: Buffer[] = []
  for (let from = 0; from < frame.byteLength; from += PIECE_BYTES) {
    pieces.push(frame.subarray(from, from + PIECE_BYTES))
  }
  return pieces
}
