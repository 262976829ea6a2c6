import { CLOSE } from '#protocol/sync.ts'
import type { Admission } from './admission.ts'
import type { DurableState } from './durable-state.ts'
import type { Outgoing } from './outgoing.ts'
import type { Outlet } from './outlet.ts'

export type Line = {
  readonly transport: 'socket' | 'http'
  readonly outlet: Outlet
  /** Ends the connection with a code; `isWhole` is false when a message was cut in two. */
  hangUp(code: number, isWhole: boolean): void
}

/** Before its first state nobody knows what a browser has: it is told no news until then. */
const UNKNOWN = -1

/** Somebody who follows one document: all of it first, then what is new. */
export class Viewer {
  readonly admission: Admission
  readonly #line: Line
  #isClosed = false
  /** Everything up to here has been sent (`DurableState.position`). */
  position = UNKNOWN

  constructor(line: Line, admission: Admission) {
    this.admission = admission
    this.#line = line
  }

  get transport(): Line['transport'] {
    return this.#line.transport
  }

  get outlet(): Outlet {
    return this.#line.outlet
  }

  get isClosed(): boolean {
    return this.#isClosed
  }

  /** Sends the news that lead from `from` to `to`, or nothing while this browser cannot keep up. */
  tell(news: Outgoing, { from, to }: { from: number; to: number }): void {
    // One that came meanwhile has it all: taken back to `to` it would fit no later news.
    if (this.outlet.busySince !== 0 || this.position < from || this.position >= to) return
    this.outlet.send(news)
    this.position = to
  }

  /** Brings everything that was missed, once the browser has taken what it was sent. */
  bringUpTo(state: DurableState): void {
    if (this.outlet.busySince !== 0 || this.position >= state.position) return
    const missed = state.since(this.position)
    this.position = state.position
    this.outlet.pour(missed)
  }

  /** Closes a browser that has not taken a byte for so long; it comes back and begins anew. */
  closeIfStuck(now: number, afterMs: number): void {
    const { busySince } = this.outlet
    if (busySince !== 0 && now - busySince > afterMs) this.close(CLOSE.slowReader)
  }

  close(code: number): void {
    if (this.#isClosed) return
    this.#isClosed = true
    this.#line.hangUp(code, this.outlet.stop())
  }
}
