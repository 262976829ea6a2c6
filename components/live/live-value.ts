/** A value that React can watch: the same object until it changes. */
export type Watched<Value> = {
  readonly get: () => Value
  readonly subscribe: (listener: () => void) => () => void
}

export class LiveValue<Value> implements Watched<Value> {
  #value: Value
  readonly #listeners = new Set<() => void>()

  constructor(initial: Value) {
    this.#value = initial
  }

  readonly get = (): Value => this.#value

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  set(value: Value): void {
    if (Object.is(value, this.#value)) return
    this.#value = value
    for (const listener of this.#listeners) listener()
  }
}
