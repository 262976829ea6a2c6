/** Which rows of a log have been seen, when one's own may overtake another process's. */
export class SequenceTracker {
  #contiguous: bigint
  readonly #ahead = new Set<bigint>()

  constructor(head: bigint) {
    this.#contiguous = head
  }

  /** Everything up to here has been seen. */
  get contiguous(): bigint {
    return this.#contiguous
  }

  has(seq: bigint): boolean {
    return seq <= this.#contiguous || this.#ahead.has(seq)
  }

  add(seq: bigint): void {
    if (!this.has(seq)) this.#ahead.add(seq)
    while (this.#ahead.delete(this.#contiguous + 1n)) this.#contiguous++
  }
}
