import type { WebSocket } from 'ws'
import type { RefusedEdit } from '#protocol/sync.ts'
import { CLOSE, SPOLU_CLIENT, VIEWER_CLIENT } from '#protocol/sync.ts'
import type { Admission } from './admission.ts'
import { refusedFrame, savedFrame } from './frames.ts'
import { LIMITS } from './limits.ts'

/** A socket with its admission: counts what it sent, and tells it what of that is on disk. */
export class Connection {
  readonly admission: Admission
  readonly #socket: WebSocket
  readonly #client: string | null
  readonly #rate = new SlidingRate(LIMITS.editsPerTenSeconds)
  readonly #awarenessRate = new SlidingRate(LIMITS.awarenessPerTenSeconds)
  #received = 0
  #settled = new Set<number>()
  #saved = 0
  #refused = 0
  #owed: number[] = []
  /** A client's first step 2 brings what it wrote while away; before it, a gap is no offence. */
  hasSentStep2 = false

  constructor(socket: WebSocket, admission: Admission, { client }: { client: string | null }) {
    this.#socket = socket
    this.admission = admission
    this.#client = client
  }

  /** False for viewers, and for a member's page that only shows. */
  get mayWrite(): boolean {
    return this.admission.role !== 'viewer' && this.#client !== VIEWER_CLIENT
  }

  get #speaksSpolu(): boolean {
    return this.#client === SPOLU_CLIENT
  }

  /** Counts one update-carrying message; its number is what `settle` takes. */
  take(): number {
    return ++this.#received
  }

  /** Message `number` will be settled with the next step 2, which contains it. */
  owe(number: number): void {
    this.#owed.push(number)
  }

  takeOwed(): number[] {
    const owed = this.#owed
    this.#owed = []
    return owed
  }

  /** False when this connection sends faster than any hand types. */
  isWithinRate(now: number): boolean {
    return this.#rate.take(now)
  }

  isWithinAwarenessRate(now: number): boolean {
    return this.#awarenessRate.take(now)
  }

  /** Message `number` is on disk, or needed nothing. `saved` tells the longest unbroken run. */
  settle(number: number): void {
    this.#settled.add(number)
    const before = this.#saved
    while (this.#settled.delete(this.#saved + 1)) this.#saved++
    if (this.#saved > before && this.#speaksSpolu) this.send(savedFrame(this.#saved))
  }

  refuse(number: number, reason: RefusedEdit): void {
    if (this.#speaksSpolu) this.send(refusedFrame(number, reason))
    if (++this.#refused > LIMITS.refusedEdits) this.close(CLOSE.tooManyRefused)
  }

  send(frame: Uint8Array): void {
    if (this.#socket.readyState !== this.#socket.OPEN) return
    if (this.#socket.bufferedAmount > LIMITS.unsentBytes) this.close(CLOSE.slowReader)
    else this.#socket.send(frame)
  }

  close(code: number): void {
    this.#socket.close(code)
    // Whoever does not answer the close within a while is gone.
    setTimeout(() => this.#socket.terminate(), 5_000).unref()
  }
}

/** At most `most` in any ten seconds, counted in two halves: cheap and close enough. */
class SlidingRate {
  readonly #most: number
  #windowStart = 0
  #current = 0
  #previous = 0

  constructor(most: number) {
    this.#most = most
  }

  take(now: number): boolean {
    const elapsed = now - this.#windowStart
    if (elapsed >= 10_000) {
      this.#previous = elapsed < 20_000 ? this.#current : 0
      this.#current = 0
      this.#windowStart = now
    }
    const share = Math.max(0, 1 - (now - this.#windowStart) / 10_000)
    this.#current++
    return this.#current + this.#previous * share <= this.#most
  }
}
