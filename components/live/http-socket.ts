import { CLOSE, SYNC_PATH } from '#protocol/sync.ts'
import { packMessages, SYNC_CLOSE, SYNC_HTTP_PATH, unpackMessages } from '#protocol/sync-http.ts'

/** How this end paces itself, in milliseconds. */
export type HttpPace = {
  /** Changes and carets gather this long before they are sent: a request costs more than a frame. */
  readonly gatherMs: number
  /** Waits before the second and third try of one request. */
  readonly retryMs: readonly number[]
  /** Longer than the server lets a poll wait. */
  readonly patienceMs: number
}

const PACE: HttpPace = { gatherMs: 80, retryMs: [400, 1_500], patienceMs: 35_000 }

/** What stands in one batch at most, unless a single message is larger. */
const BATCH_BYTES = 256 * 1024
const BATCH_MESSAGES = 500

/** What a WebSocket says of a line that was cut: RFC 6455, section 7.1.5. */
const CUT = 1006

type Options = {
  readonly onOpened?: () => void
  /** It ended without ever having been open. */
  readonly onFailed?: () => void
  readonly pace?: HttpPace
  readonly fetch?: typeof fetch
}

/**
 * Looks like a WebSocket to its user and speaks protocol/sync-http.ts: a poll that always waits, and
 * numbered batches one after the other. A request that a bad network swallowed is asked again under its
 * number; what can't be repaired ends the connection, as with a socket, and nothing is lost by coming anew.
 */
export class HttpSocket {
  readonly CONNECTING = 0
  readonly OPEN = 1
  readonly CLOSING = 2
  readonly CLOSED = 3
  readyState: 0 | 1 | 2 | 3 = 0
  binaryType = 'arraybuffer'
  onopen: (() => void) | null = null
  onmessage: ((event: { data: ArrayBuffer }) => void) | null = null
  onclose: ((event: { code: number; reason: string }) => void) | null = null
  onerror: (() => void) | null = null
  readonly #options: Options
  readonly #pace: HttpPace
  readonly #fetch: typeof fetch
  readonly #ending = new AbortController()
  #address: string
  #unsent: Uint8Array[] = []
  #isSending = false
  #sent = 0

  constructor(url: string | URL, options: Options = {}) {
    this.#options = options
    this.#pace = options.pace ?? PACE
    this.#fetch = options.fetch ?? ((input, init) => fetch(input, init))
    const { href, search } = overHttp(url)
    this.#address = href
    void this.#open(search)
  }

  send(data: Uint8Array): void {
    if (this.readyState !== this.OPEN) return
    this.#unsent.push(data)
    if (!this.#isSending) void this.#sendAll()
  }

  close(): void {
    if (this.readyState === this.OPEN) {
      // Outlives the page that says it.
      this.#fetch(this.#address, { method: 'DELETE', keepalive: true }).catch(() => undefined)
    }
    this.#end(1000)
  }

  async #open(search: string): Promise<void> {
    const answer = await this.#ask(`${this.#address}${search}`, { method: 'POST' })
    if (this.readyState !== this.CONNECTING) return
    const id: unknown = answer?.status === 201 ? await answer.json().catch(() => undefined) : undefined
    if (!isOpening(id)) {
      // A code is an answer of our server: the way works, and says no.
      if (answer && codeOf(answer) !== undefined) this.#options.onOpened?.()
      else this.#options.onFailed?.()
      return this.#end(answer ? (codeOf(answer) ?? CUT) : CUT)
    }
    this.#address += `/${id.id}`
    this.readyState = this.OPEN
    this.#options.onOpened?.()
    this.onopen?.()
    await this.#listen()
  }

  async #listen(): Promise<void> {
    for (let number = 1; this.readyState === this.OPEN; number++) {
      const answer = await this.#insist(`?n=${number}`, { method: 'GET' })
      const body = answer?.ok ? await answer.arrayBuffer().catch(() => undefined) : undefined
      if (body) this.#hear(new Uint8Array(body))
      const code = answer && codeOf(answer)
      if (code !== undefined || !body) return this.#end(code ?? CUT)
    }
  }

  #hear(body: Uint8Array): void {
    for (const message of unpackMessages(body) ?? []) {
      if (this.readyState === this.OPEN) this.onmessage?.({ data: message.slice().buffer })
    }
  }

  async #sendAll(): Promise<void> {
    this.#isSending = true
    while (this.#unsent.length > 0 && this.readyState === this.OPEN) {
      await pause(this.#pace.gatherMs)
      const body = packMessages(this.#nextBatch())
      const answer = await this.#insist(`?n=${++this.#sent}`, { method: 'POST', body })
      const code = answer && codeOf(answer)
      if (code !== undefined) return this.#end(code)
      if (!answer) return this.#end(CUT)
      // Closed, and the poll brings why.
      if (!answer.ok) return
    }
    this.#isSending = false
  }

  #nextBatch(): Uint8Array[] {
    const batch: Uint8Array[] = []
    let bytes = 0
    for (const message of this.#unsent) {
      bytes += message.byteLength
      if (batch.length > 0 && (bytes > BATCH_BYTES || batch.length === BATCH_MESSAGES)) break
      batch.push(message)
    }
    this.#unsent = this.#unsent.slice(batch.length)
    return batch
  }

  /** Asks until there is an answer that means something; undefined when there is none. */
  async #insist(search: string, init: RequestInit): Promise<Response | undefined> {
    const url = `${this.#address}${search}`
    for (const wait of this.#pace.retryMs) {
      const answer = await this.#ask(url, init)
      if (this.readyState !== this.OPEN || (answer && answer.status < 500)) return answer
      await pause(wait)
    }
    return this.#ask(url, init)
  }

  async #ask(url: string, init: RequestInit): Promise<Response | undefined> {
    const hangUp = new AbortController()
    const stop = () => hangUp.abort()
    const timer = setTimeout(stop, this.#pace.patienceMs)
    this.#ending.signal.addEventListener('abort', stop)
    try {
      return await this.#fetch(url, { ...init, signal: hangUp.signal, cache: 'no-store' })
    } catch {
      // No network, cut, or silent for too long.
      return undefined
    } finally {
      clearTimeout(timer)
      this.#ending.signal.removeEventListener('abort', stop)
    }
  }

  #end(code: number): void {
    if (this.readyState === this.CLOSED) return
    this.readyState = this.CLOSED
    this.#ending.abort()
    this.onclose?.({ code, reason: '' })
  }
}

/** The address of the same meeting on the way without sockets. */
function overHttp(socketUrl: string | URL): { href: string; search: string } {
  const url = new URL(socketUrl)
  const scheme = url.protocol === 'wss:' ? 'https:' : 'http:'
  const path = url.pathname.replace(SYNC_PATH, SYNC_HTTP_PATH)
  return { href: `${scheme}//${url.host}${path}`, search: url.search }
}

const isOpening = (value: unknown): value is { id: string } =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'

function codeOf({ headers }: Response): number | undefined {
  const said = headers.get(SYNC_CLOSE)
  const codes: readonly number[] = Object.values(CLOSE)
  return said === null ? undefined : (codes.find((code) => code === Number(said)) ?? CUT)
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
