import { LIMITS } from './limits.ts'
import { SlidingRate } from './sliding-rate.ts'

/** What one connection may send; the exchanges of one person share one. */
export class Allowance {
  readonly #edits = new SlidingRate(LIMITS.editsPerTenSeconds)
  readonly #carets = new SlidingRate(LIMITS.awarenessPerTenSeconds)
  readonly #questions: SlidingRate
  #refused = 0

  constructor({ questionsPerTenSeconds }: { questionsPerTenSeconds: number } = LIMITS) {
    this.#questions = new SlidingRate(questionsPerTenSeconds)
  }

  /** False when edits come faster than any hand types. */
  mayEdit(now: number): boolean {
    return this.#edits.take(now)
  }

  /** False when states are asked for again and again. */
  mayAsk(now: number): boolean {
    return this.#questions.take(now)
  }

  mayMoveCaret(now: number): boolean {
    return this.#carets.take(now)
  }

  /** Counts one more refused edit; false when that is too many. */
  mayBeRefused(): boolean {
    return ++this.#refused <= LIMITS.refusedEdits
  }
}
