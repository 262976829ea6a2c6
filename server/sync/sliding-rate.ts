/** At most `most` in any ten seconds, counted in two halves: cheap and close enough. */
export class SlidingRate {
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
