import { CLOSE, SYNC_PATH } from '#protocol/sync.ts'
import { SYNC_CLOSE, SYNC_HTTP_PATH } from '#protocol/sync-http.ts'

/** What a WebSocket says of a line that was cut: RFC 6455, section 7.1.5. */
export const CUT = 1006

export type LinePace = {
  /** Waits before the second and third try of one request. */
  readonly retryMs: readonly number[]
  /** Longer than the server lets a request wait. */
  readonly patienceMs: number
}

export type LineOptions = {
  readonly onOpened?: () => void
  /** It ended without ever having been open. */
  readonly onFailed?: () => void
  readonly fetch?: typeof fetch
}

/**
 * Looks like a WebSocket to its user, and has requests instead of a line. One that a bad network
 * swallowed is asked again; what can't be repaired ends the connection, as with a socket, and nothing is
 * lost by coming anew.
 */
export abstract class HttpLine {
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
  readonly #options: LineOptions
  readonly #pace: LinePace
  readonly #fetch: typeof fetch
  readonly #ending = new AbortController()

  constructor(options: LineOptions, pace: LinePace) {
    this.#options = options
    this.#pace = pace
    this.#fetch = options.fetch ?? ((input, init) => fetch(input, init))
  }

  abstract send(data: Uint8Array): void
  abstract close(): void

  protected opened(): void {
    this.readyState = this.OPEN
    this.#options.onOpened?.()
    this.onopen?.()
  }

  /** Ends what could not be opened. */
  protected turnedAway(answer: Response | undefined): void {
    const code = answer && codeOf(answer)
    // A code is an answer of our server: the way works, and says no.
    if (code !== undefined) this.#options.onOpened?.()
    else this.#options.onFailed?.()
    this.end(code ?? CUT)
  }

  protected hear(message: Uint8Array): void {
    if (this.readyState === this.OPEN) this.onmessage?.({ data: message.slice().buffer })
  }

  /** Asks until there is an answer that means something; undefined when there is none. */
  protected async insist(url: string, init: RequestInit): Promise<Response | undefined> {
    for (const wait of this.#pace.retryMs) {
      const answer = await this.ask(url, init)
      if (this.readyState !== this.OPEN || (answer && answer.status < 500)) return answer
      await pause(wait)
    }
    return this.ask(url, init)
  }

  protected async ask(url: string, init: RequestInit): Promise<Response | undefined> {
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

  /** Says something that outlives the page, and waits for no answer. */
  protected tell(url: string, init: RequestInit): void {
    this.#fetch(url, { ...init, keepalive: true }).catch(() => undefined)
  }

  protected end(code: number): void {
    if (this.readyState === this.CLOSED) return
    this.readyState = this.CLOSED
    this.#ending.abort()
    this.onclose?.({ code, reason: '' })
  }
}

/** The address of the same meeting on the way without sockets. */
export function overHttp(socketUrl: string | URL): URL {
  const url = new URL(socketUrl)
  const scheme = url.protocol === 'wss:' ? 'https:' : 'http:'
  const path = url.pathname.replace(SYNC_PATH, SYNC_HTTP_PATH)
  return new URL(`${scheme}//${url.host}${path}${url.search}`)
}

export function codeOf({ headers }: Response): number | undefined {
  const said = headers.get(SYNC_CLOSE)
  const codes: readonly number[] = Object.values(CLOSE)
  return said === null ? undefined : (codes.find((code) => code === Number(said)) ?? CUT)
}

export const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
