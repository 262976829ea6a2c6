import type { RefusedEdit } from '#protocol/sync.ts'
import { CLOSE, SPOLU_CLIENT } from '#protocol/sync.ts'
import type { Admission } from './admission.ts'
import { Allowance } from './allowance.ts'
import { refusedFrame, savedFrame } from './frames.ts'
import { LIMITS } from './limits.ts'
import { Outgoing } from './outgoing.ts'
import { type Line, Viewer } from './viewer.ts'

/** Somebody who may write: counts what they sent, and tells them what of that is on disk. */
export class Member extends Viewer {
  readonly #speaksSpolu: boolean
  readonly allowance: Allowance
  #received = 0
  /** When each message that is not settled yet arrived, in milliseconds of `performance.now()`. */
  readonly #arrivals = new Map<number, number>()
  #slowest: { readonly ms: number; readonly at: number } | undefined
  #settled = new Set<number>()
  #saved = 0
  #owed: number[] = []
  #onSettled: (() => void)[] = []
  /** A client's first step 2 brings what it wrote while away; before it, a gap is no offence. */
  hasSentStep2 = false

  constructor(
    line: Line,
    admission: Admission,
    { client, allowance = new Allowance() }: { client: string | null; allowance?: Allowance },
  ) {
    super(line, admission)
    this.allowance = allowance
    this.#speaksSpolu = client === SPOLU_CLIENT
  }

  get isModerator(): boolean {
    return this.admission.role === 'moderator' && this.#speaksSpolu
  }

  /** How many of its messages are not settled yet. */
  get unsettled(): number {
    return this.#arrivals.size
  }

  /** The longest that a message waited for the disk in the last minute, those that still wait included. */
  slowestAck(now: number): number | undefined {
    if (this.#slowest && now - this.#slowest.at > LIMITS.slowestAckMs) this.#slowest = undefined
    const [oldest] = this.#arrivals.values()
    const waiting = oldest === undefined ? undefined : now - oldest
    return Math.max(this.#slowest?.ms ?? 0, waiting ?? 0) || undefined
  }

  /** Counts one update-carrying message; its number is what `settle` takes. */
  take(): number {
    this.#received++
    this.#arrivals.set(this.#received, performance.now())
    return this.#received
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

  /** Resolves once each of its messages is on disk, together with what took refused ones back. */
  settled(): Promise<void> {
    return new Promise((resolve) => {
      this.#onSettled.push(resolve)
      this.#tellSettled()
    })
  }

  /** Message `number` is on disk, or needed nothing. `saved` tells the longest unbroken run. */
  settle(number: number): void {
    this.#noteTime(number)
    this.#settled.add(number)
    const before = this.#saved
    while (this.#settled.delete(this.#saved + 1)) this.#saved++
    if (this.#saved > before && this.#speaksSpolu) this.send(savedFrame(this.#saved))
    this.#tellSettled()
  }

  refuse(number: number, reason: RefusedEdit): void {
    this.#arrivals.delete(number)
    if (this.#speaksSpolu) this.send(refusedFrame(number, reason))
    if (!this.allowance.mayBeRefused()) this.close(CLOSE.tooManyRefused)
  }

  #tellSettled(): void {
    if (this.#saved < this.#received) return
    for (const tell of this.#onSettled.splice(0)) tell()
  }

  #noteTime(number: number): void {
    const now = performance.now()
    const ms = now - (this.#arrivals.get(number) ?? now)
    this.#arrivals.delete(number)
    if (ms >= (this.slowestAck(now) ?? 0)) this.#slowest = { ms, at: now }
  }

  /** What concerns this member alone, and carets. */
  send(payload: Uint8Array): void {
    this.outlet.send(new Outgoing(payload))
  }

  /** It wrote this itself: it has it already. */
  knows({ from, to }: { from: number; to: number }): void {
    if (this.outlet.busySince === 0 && this.position >= from) this.position = to
  }
}
