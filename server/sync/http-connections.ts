import { CLOSE } from '#protocol/sync.ts'
import { newToken } from '#server/token.ts'
import { HTTP_LIMITS } from './http-limits.ts'
import { PollOutlet } from './poll-outlet.ts'
import type { Line } from './viewer.ts'

/** What a connection's owner may do at the meeting. */
export type Seat = {
  readonly receive: (message: Uint8Array) => void
  readonly leave: () => void
}

/** One member without a socket: their polls bring what the room tells them, their batches reach the room. */
export class HttpConnection {
  readonly id = newToken()
  readonly meeting: string
  /** The session that opened it; nobody else's requests are for it. */
  readonly token: string
  readonly outlet: PollOutlet
  readonly line: Line
  #seat: Seat | undefined
  #taken = 0
  #close: number | undefined
  readonly #onEnd: (connection: HttpConnection) => void

  constructor(of: { meeting: string; token: string; onEnd: (connection: HttpConnection) => void }) {
    this.meeting = of.meeting
    this.token = of.token
    this.#onEnd = of.onEnd
    this.outlet = new PollOutlet({ onOverflow: () => this.end(CLOSE.slowReader) })
    this.line = { transport: 'http', outlet: this.outlet, hangUp: (code) => this.end(code) }
  }

  /** With which code it was closed; undefined while it lives. */
  get closed(): number | undefined {
    return this.#close
  }

  take(seat: Seat): void {
    if (this.#close !== undefined) seat.leave()
    else this.#seat = seat
  }

  /** Batch `number`; one that came before is not taken again. False for one that is not the next. */
  receive(number: number, messages: readonly Uint8Array[]): boolean {
    if (number <= this.#taken) return true
    if (number !== this.#taken + 1) return false
    this.#taken = number
    for (const message of messages) if (this.#close === undefined) this.#seat?.receive(message)
    return true
  }

  end(code: number): void {
    if (this.#close !== undefined) return
    this.#close = code
    this.outlet.end(code)
    this.#seat?.leave()
    this.#onEnd(this)
  }
}

/** The connections of this process. Of a closed one the code is remembered until its browser may have heard it. */
export class HttpConnections {
  readonly #all = new Map<string, HttpConnection>()
  readonly #forgetting = new Map<string, NodeJS.Timeout>()

  open(of: { meeting: string; token: string }): HttpConnection {
    const connection = new HttpConnection({ ...of, onEnd: (ended) => this.#forgetLater(ended) })
    this.#all.set(connection.id, connection)
    return connection
  }

  /** A wrong id, another's session and another meeting are all the same: unknown here. */
  find({ id, meeting, token }: { id: string; meeting: string; token: string | undefined }) {
    const connection = this.#all.get(id)
    return connection?.token === token && connection?.meeting === meeting ? connection : undefined
  }

  forget({ id }: HttpConnection): void {
    clearTimeout(this.#forgetting.get(id))
    this.#forgetting.delete(id)
    this.#all.delete(id)
  }

  #forgetLater(connection: HttpConnection): void {
    const timer = setTimeout(() => this.forget(connection), HTTP_LIMITS.rememberedMs).unref()
    this.#forgetting.set(connection.id, timer)
  }
}
