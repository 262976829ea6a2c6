type Kept<Value> = { readonly value: Promise<Value>; readonly until: number }

/** Values that may be a few seconds old, so that a rush of readers asks for them once. */
export class KeptBriefly<Value> {
  readonly #most: number
  readonly #forMs: number
  readonly #kept = new Map<string, Kept<Value>>()

  constructor({ most, forMs }: { most: number; forMs: number }) {
    this.#most = most
    this.#forMs = forMs
  }

  get(key: string, now: Date, read: () => Promise<Value>): Promise<Value> {
    const kept = this.#kept.get(key)
    if (kept && kept.until > now.getTime()) return kept.value

    const value = read()
    this.#keep(key, { value, until: now.getTime() + this.#forMs })
    value.catch(() => this.#kept.delete(key))
    return value
  }

  #keep(key: string, kept: Kept<Value>): void {
    this.#kept.delete(key)
    this.#kept.set(key, kept)
    const oldest = this.#kept.keys().next()
    if (this.#kept.size > this.#most && !oldest.done) this.#kept.delete(oldest.value)
  }
}
