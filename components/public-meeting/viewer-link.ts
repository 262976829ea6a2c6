import { CLOSE } from '#protocol/sync.ts'

/** `refused`: the server has said not to come back as we are; only a newly loaded page may try again. */
export type LinkState = 'connecting' | 'live' | 'lost' | 'refused'

type Options = {
  readonly url: string
  /** False when the message can't be read: the line is then cut and begun anew. */
  readonly onMessage: (message: Uint8Array) => boolean
  readonly onState: (state: LinkState) => void
  /** What this person may see here has changed: another page may be due. */
  readonly onRightsChanged?: (() => void) | undefined
  readonly pace?: Partial<Pace> | undefined
}

type Pace = { readonly firstRetryMs: number; readonly slowestRetryMs: number; readonly silenceMs: number }

/** The server says at least every 20 seconds that it is there; two of those lost are a dead line. */
const PACE: Pace = { firstRetryMs: 1_000, slowestRetryMs: 30_000, silenceMs: 45_000 }

const isFinal = (code: number) => code >= 4400 && code < 4500

/**
 * A socket that only listens. It comes back by itself, later each time and at a random moment of that
 * time, so that a hall full of phones doesn't return to a restarted server in one second.
 */
export class ViewerLink {
  readonly #options: Options
  readonly #pace: Pace
  #socket: WebSocket | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #failures = 0

  constructor(options: Options) {
    this.#options = options
    this.#pace = { ...PACE, ...options.pace }
  }

  open(): void {
    clearTimeout(this.#timer)
    const socket = new WebSocket(this.#options.url)
    this.#socket = socket
    socket.binaryType = 'arraybuffer'
    socket.onmessage = ({ data }) => {
      if (this.#socket === socket && data instanceof ArrayBuffer) this.#hear(data)
    }
    socket.onclose = ({ code }) => {
      if (this.#socket === socket) this.#lose(code)
    }
    this.#expectWithin(this.#pace.silenceMs)
  }

  close(): void {
    clearTimeout(this.#timer)
    const socket = this.#socket
    this.#socket = undefined
    socket?.close()
  }

  /** The device says that its network is back, or somebody looks at the page again. */
  retryNow(): void {
    if (this.#socket || this.#failures === 0) return
    this.open()
  }

  /** As if the line had been cut: the network is known to be gone, or silent for too long. */
  drop(): void {
    if (!this.#socket) return
    this.close()
    this.#lose(0)
  }

  #hear(data: ArrayBuffer): void {
    if (!this.#options.onMessage(new Uint8Array(data))) return this.drop()
    this.#failures = 0
    this.#expectWithin(this.#pace.silenceMs)
    this.#options.onState('live')
  }

  #expectWithin(ms: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.drop(), ms)
  }

  #lose(code: number): void {
    clearTimeout(this.#timer)
    this.#socket = undefined
    if (isFinal(code)) {
      this.#options.onState('refused')
      return
    }
    this.#failures += 1
    this.#options.onState('lost')
    if (code === CLOSE.rightsChanged) this.#options.onRightsChanged?.()
    this.#timer = setTimeout(() => this.open(), Math.random() * this.#longestWait())
  }

  #longestWait(): number {
    const { firstRetryMs, slowestRetryMs } = this.#pace
    return Math.min(slowestRetryMs, firstRetryMs * 2 ** (this.#failures - 1))
  }
}
