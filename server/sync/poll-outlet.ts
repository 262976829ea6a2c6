import { MESSAGE } from '#protocol/sync.ts'
import { packMessages } from '#protocol/sync-http.ts'
import { KEEP_ALIVE_FRAME } from './frames.ts'
import { HTTP_LIMITS } from './http-limits.ts'
import type { Outgoing } from './outgoing.ts'
import type { Outlet } from './outlet.ts'

/** What one poll brings home. */
export type PollAnswer = {
  readonly body: Uint8Array
  /** With which code the connection has ended; undefined while it lives. */
  readonly close: number | undefined
}

type Poll = { readonly number: number; readonly deliver: (answer: PollAnswer) => void }

/**
 * The way out to a browser that asks again and again. While it asks the outlet is free, and what is sent
 * is gathered for a moment and answered; between two questions it is busy: what concerns this member
 * alone waits here within a bound, and the words are brought as one difference when it asks again.
 *
 * Each answer has a number and is kept until the next one is asked for, so that an answer that a bad
 * network swallowed is given again, not lost.
 */
export class PollOutlet implements Outlet {
  busySince = performance.now()
  onFree: (() => void) | undefined
  readonly #onOverflow: () => void
  #waiting: Uint8Array[] = []
  /** What came while nobody asked; a whole document is not counted, since many share its bytes. */
  #ownBytes = 0
  #poll: Poll | undefined
  #timer: NodeJS.Timeout | undefined
  #isGathering = false
  #answered = 0
  #last: PollAnswer | undefined
  #close: number | undefined

  constructor({ onOverflow }: { onOverflow: () => void }) {
    this.#onOverflow = onOverflow
  }

  send({ payload }: Outgoing): void {
    // A count of saved changes says all that an earlier one said.
    const replaces = payload[0] === MESSAGE.saved && this.#waiting.at(-1)?.[0] === MESSAGE.saved
    this.#waiting.splice(this.#waiting.length - (replaces ? 1 : 0), replaces ? 1 : 0, payload)
    if (this.#poll) return this.#gather()
    this.#ownBytes += payload.byteLength
    if (this.#ownBytes > HTTP_LIMITS.waitingBytes) this.#onOverflow()
  }

  pour(messages: readonly Outgoing[]): void {
    this.#waiting.push(...messages.map(({ payload }) => payload))
    this.#gather()
  }

  stop(): boolean {
    this.onFree = undefined
    return true
  }

  /** The connection ends: the poll that waits, or else the next one, brings what is left and the code. */
  end(code: number): void {
    this.#close ??= code
    this.#answer()
  }

  /** The browser asks for answer `number`; false when that is neither the last one nor the next. */
  poll(number: number, deliver: Poll['deliver']): boolean {
    if (number === this.#answered && this.#last) {
      deliver(this.#last)
      return true
    }
    if (number !== this.#answered + 1) return false
    this.#letGo()
    this.#last = undefined
    this.#poll = { number, deliver }
    if (this.#close !== undefined) this.#answer()
    else this.#serve()
    return true
  }

  /** The browser has hung up before it was answered. */
  hungUp(deliver: Poll['deliver']): void {
    if (this.#poll?.deliver !== deliver) return
    this.#poll = undefined
    this.#rest()
  }

  #serve(): void {
    this.busySince = 0
    this.onFree?.()
    if (this.#waiting.length > 0) return this.#answer()
    this.#timer = setTimeout(() => this.#keepAlive(), HTTP_LIMITS.pollMs)
  }

  /** Whoever asks again before being answered has lost the first line. */
  #letGo(): void {
    const forgotten = this.#poll
    this.#poll = undefined
    clearTimeout(this.#timer)
    forgotten?.deliver({ body: NOTHING, close: this.#close })
  }

  /** The client of sockets counts on a sign of life. */
  #keepAlive(): void {
    this.#waiting.push(KEEP_ALIVE_FRAME)
    this.#answer()
  }

  #gather(): void {
    if (!this.#poll || this.#isGathering) return
    this.#isGathering = true
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#answer(), HTTP_LIMITS.gatherMs)
  }

  #answer(): void {
    const poll = this.#poll
    if (!poll) return
    this.#poll = undefined
    this.#answered = poll.number
    this.#last = { body: packMessages(this.#waiting), close: this.#close }
    this.#waiting = []
    this.#ownBytes = 0
    this.#rest()
    poll.deliver(this.#last)
  }

  #rest(): void {
    clearTimeout(this.#timer)
    this.#isGathering = false
    this.busySince = performance.now()
  }
}

const NOTHING = new Uint8Array()
