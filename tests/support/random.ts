/** Repeatable chance: the same seed gives the same numbers on every machine (mulberry32). */
export class Random {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** At least 0, below 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = this.#state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }

  /** A whole number below `end`. */
  below(end: number): number {
    return Math.floor(this.next() * end)
  }

  pick<Value>(values: readonly Value[]): Value {
    const picked = values[this.below(values.length)]
    if (picked === undefined) throw new Error('There is nothing to pick from.')
    return picked
  }

  shuffled<Value>(values: readonly Value[]): Value[] {
    const left = [...values]
    return values.flatMap(() => left.splice(this.below(left.length), 1))
  }

  chance(share: number): boolean {
    return this.next() < share
  }

  word(longest = 8): string {
    return Array.from({ length: 1 + this.below(longest) }, () => this.pick(LETTERS)).join('')
  }
}

const LETTERS = [...'aábcčdďeéfghiíjkľlmnňoôprsštťuúvyýzž 😀']
