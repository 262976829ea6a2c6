/** Which rows of a log have been seen, when one's own may overtake another process's. */
export class SequenceTracker {
  #contiguous: bigint
  #newest: bigint
  readonly #ahead = new Set<bigint>()

  constructor(head: bigint) {
    this.#contiguous = head
    this.#newest = head
  }

  /** Everything up to here has been seen. */
  get contiguous(): bigint {
    return this.#contiguous
  }

  /** Of all that have been seen the last one, though some before it may be missing. */
  get newest(): bigint {
    return this.#newest
  }

  has(seq: bigint): boolean {
    return seq <= this.#contiguous || this.#ahead.has(seq)
  }

  add(seq: bigint): void {
    if (seq > this.#newest) this.#newest = seq
    if (!this.has(seq)) this.#ahead.add(seq)
    while (this.#ahead.delete(this.#contiguous + 1n)) this.#contiguous++
  }
}
