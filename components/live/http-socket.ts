import { batchOf } from '#components/live/batch.ts'
import {
  CUT,
  codeOf,
  HttpLine,
  type LineOptions,
  type LinePace,
  overHttp,
  pause,
} from '#components/live/http-line.ts'
import { CLOSE } from '#protocol/sync.ts'
import { packMessages, unpackMessages } from '#protocol/sync-http.ts'

/** How this end paces itself, in milliseconds. */
export type HttpPace = LinePace & {
  /** Changes and carets gather this long before they are sent: a request costs more than a frame. */
  readonly gatherMs: number
}

const PACE: HttpPace = { gatherMs: 80, retryMs: [400, 1_500], patienceMs: 35_000 }

/** A connection that is unknown before so many polls were answered has hardly ever been known. */
const FEW_ANSWERS = 10

const GONE = 410

type Options = LineOptions & {
  readonly pace?: HttpPace
  /** The server has no such connection; `isFresh` when it had just been opened. */
  readonly onUnknown?: (isFresh: boolean) => void
}

/** Speaks the first half of protocol/sync-http.ts: a poll that always waits, and numbered batches one after the other. */
export class HttpSocket extends HttpLine {
  readonly #options: Options
  readonly #pace: HttpPace
  #address: string
  #unsent: Uint8Array[] = []
  #isSending = false
  #sent = 0
  #heard = 0

  constructor(url: string | URL, options: Options = {}) {
    const pace = options.pace ?? PACE
    super(options, pace)
    this.#options = options
    this.#pace = pace
    const opening = overHttp(url)
    this.#address = `${opening.origin}${opening.pathname}`
    void this.#open(opening.href)
  }

  send(data: Uint8Array): void {
    if (this.readyState !== this.OPEN) return
    this.#unsent.push(data)
    if (!this.#isSending) void this.#sendAll()
  }

  close(): void {
    if (this.readyState === this.OPEN) this.tell(this.#address, { method: 'DELETE' })
    this.end(1000)
  }

  async #open(url: string): Promise<void> {
    const answer = await this.ask(url, { method: 'POST' })
    if (this.readyState !== this.CONNECTING) return
    const id: unknown = answer?.status === 201 ? await answer.json().catch(() => undefined) : undefined
    if (!isOpening(id)) return this.turnedAway(answer)
    this.#address += `/${id.id}`
    this.opened()
    await this.#listen()
  }

  async #listen(): Promise<void> {
    for (let number = 1; this.readyState === this.OPEN; number++) {
      const answer = await this.insist(`${this.#address}?n=${number}`, { method: 'GET' })
      const body = answer?.ok ? await answer.arrayBuffer().catch(() => undefined) : undefined
      if (body) this.#hearAll(new Uint8Array(body))
      const code = answer && codeOf(answer)
      if (code !== undefined || !body) return this.#endWith(answer, code)
    }
  }

  #hearAll(body: Uint8Array): void {
    this.#heard++
    for (const message of unpackMessages(body) ?? []) this.hear(message)
  }

  async #sendAll(): Promise<void> {
    this.#isSending = true
    while (this.#unsent.length > 0 && this.readyState === this.OPEN) {
      await pause(this.#pace.gatherMs)
      const body = packMessages(this.#nextBatch())
      const answer = await this.insist(`${this.#address}?n=${++this.#sent}`, { method: 'POST', body })
      const code = answer && codeOf(answer)
      if (code !== undefined || !answer) return this.#endWith(answer, code)
      // Closed, and the poll brings why.
      if (!answer.ok) return
    }
    this.#isSending = false
  }

  #nextBatch(): Uint8Array[] {
    const batch = batchOf(this.#unsent)
    this.#unsent = this.#unsent.slice(batch.length)
    return batch
  }

  #endWith(answer: Response | undefined, code = CUT): void {
    const isUnknown = answer?.status === GONE && code === CLOSE.slowReader
    if (isUnknown && this.readyState === this.OPEN) this.#options.onUnknown?.(this.#heard < FEW_ANSWERS)
    this.end(code)
  }
}

const isOpening = (value: unknown): value is { id: string } =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
