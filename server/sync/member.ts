import type { RefusedEdit } from '#protocol/sync.ts'
import { CLOSE, SPOLU_CLIENT } from '#protocol/sync.ts'
import type { Admission } from './admission.ts'
import { refusedFrame, savedFrame } from './frames.ts'
import { LIMITS } from './limits.ts'
import { Outgoing } from './outgoing.ts'
import { SlidingRate } from './sliding-rate.ts'
import { type Line, Viewer } from './viewer.ts'

/** Somebody who may write: counts what they sent, and tells them what of that is on disk. */
export class Member extends Viewer {
  readonly #speaksSpolu: boolean
  readonly #rate = new SlidingRate(LIMITS.editsPerTenSeconds)
  readonly #questions = new SlidingRate(LIMITS.questionsPerTenSeconds)
  readonly #awarenessRate = new SlidingRate(LIMITS.awarenessPerTenSeconds)
  #received = 0
  #settled = new Set<number>()
  #saved = 0
  #refused = 0
  #owed: number[] = []
  /** A client's first step 2 brings what it wrote while away; before it, a gap is no offence. */
  hasSentStep2 = false

  constructor(line: Line, admission: Admission, { client }: { client: string | null }) {
    super(line, admission)
    this.#speaksSpolu = client === SPOLU_CLIENT
  }

  /** How many of its messages are not settled yet. */
  get unsettled(): number {
    return this.#received - this.#saved
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

  /** False when it asks for states again and again. */
  mayAsk(now: number): boolean {
    return this.#questions.take(now)
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

  /** What concerns this member alone, and carets. */
  send(payload: Uint8Array): void {
    this.outlet.send(new Outgoing(payload))
  }

  /** It wrote this itself: it has it already. */
  knows({ from, to }: { from: number; to: number }): void {
    if (this.outlet.busySince === 0 && this.position >= from) this.position = to
  }
}
