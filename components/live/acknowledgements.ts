/** A change as the connection knows it: the place of its message, and how many changes that carried. */
type Message = { readonly place: number; readonly changes: number }

/**
 * Which of this device's changes the server has on disk.
 *
 * The server counts the update-carrying messages of one connection (step 2 and update) and answers
 * with the count that is on disk. Clocks would not do: a deletion moves none. A message carries all
 * changes that no earlier message of the same connection carried; when the connection ends, what was
 * not acknowledged is carried again by the next one's step 2.
 */
export class Acknowledgements {
  #unsent: number
  #sent = 0
  #inStep = false
  #inFlight: Message[] = []

  constructor(unsent = 0) {
    this.#unsent = unsent
  }

  /** Changes that no acknowledgement covers. */
  get waiting(): number {
    return this.#inFlight.reduce((sum, { changes }) => sum + changes, this.#unsent)
  }

  /** Whether the server has confirmed all that was sent, step 2 included. */
  get isConfirmed(): boolean {
    return this.#inStep && this.waiting === 0 && this.#inFlight.length === 0
  }

  /** Changes found in the journal, or made by this person just now. */
  changed(count = 1): void {
    this.#unsent += count
  }

  /** A new connection: nothing has been sent on it, and older acknowledgements are void. */
  opened(): void {
    this.#unsent = this.waiting
    this.#inFlight = []
    this.#sent = 0
    this.#inStep = false
  }

  /**
   * Notes a message that is about to be sent, and answers whether it should be. Before step 2 the
   * server may lack what an update builds on, and step 2 will carry it anyhow.
   */
  sending(kind: 'step2' | 'update'): boolean {
    if (kind === 'step2') this.#inStep = true
    if (!this.#inStep) return false
    this.#sent += 1
    this.#inFlight.push({ place: this.#sent, changes: this.#unsent })
    this.#unsent = 0
    return true
  }

  /** The first `count` messages of this connection are on disk. */
  saved(count: number): void {
    this.#inFlight = this.#inFlight.filter(({ place }) => place > count)
  }

  /** The server took this message back: there is nothing left of it to wait for. */
  refused(place: number): Message | undefined {
    const message = this.#inFlight.find((each) => each.place === place)
    this.#inFlight = this.#inFlight.filter((each) => each !== message)
    return message
  }
}
