import { CLOSE } from '#protocol/sync.ts'
import type { FollowerPace } from './http-follower.ts'

/**
 * `polling`: no socket passes here, so the page asks every few seconds. `refused`: the server has said
 * not to come back as we are; only a newly loaded page may try again.
 */
export type LinkState = 'connecting' | 'live' | 'polling' | 'lost' | 'refused'

type Options = {
  readonly url: string
  /** False when the message can't be read: the line is then cut and begun anew. */
  readonly onMessage: (message: Uint8Array) => boolean
  readonly onState: (state: LinkState) => void
  /** What this person may see here has changed: another page may be due. */
  readonly onRightsChanged?: (() => void) | undefined
  readonly pace?: Partial<Pace> | undefined
}

type Pace = Partial<FollowerPace> & {
  readonly firstRetryMs: number
  readonly slowestRetryMs: number
  readonly silenceMs: number
  /** A socket that does not open for so long never will. */
  readonly openMs: number
}

/** The server says at least every 20 seconds that it is there; two of those lost are a dead line. */
const PACE: Pace = { firstRetryMs: 1_000, slowestRetryMs: 30_000, silenceMs: 45_000, openMs: 10_000 }

/** Sockets in a row that told nothing, after which it asks instead; more where one has told something before. */
const FAILURES = 2
const FAILURES_AFTER_SUCCESS = 5

const isFinal = (code: number) => code >= 4400 && code < 4500

/**
 * A line that only listens. It comes back by itself, later each time and at a random moment of that
 * time, so that a hall full of phones doesn't return to a restarted server in one second.
 */
export class ViewerLink {
  readonly #options: Options
  readonly #pace: Pace
  /** A socket, or whoever asks in its place. */
  #line: { close: () => void } | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #failures = 0
  #hasHeard = false
  #asksNext = false

  constructor(options: Options) {
    this.#options = options
    this.#pace = { ...PACE, ...options.pace }
  }

  open(): void {
    clearTimeout(this.#timer)
    if (this.#asksNext) void this.#ask()
    else this.#connect()
  }

  close(): void {
    clearTimeout(this.#timer)
    const line = this.#line
    this.#line = undefined
    line?.close()
  }

  /** The device says that its network is back, or somebody looks at the page again. */
  retryNow(): void {
    if (this.#line || this.#failures === 0) return
    this.open()
  }

  /** As if the line had been cut: the network is known to be gone, or silent for too long. */
  drop(): void {
    if (!this.#line) return
    this.close()
    this.#lose(0)
  }

  #connect(): void {
    const socket = new WebSocket(this.#options.url)
    this.#line = socket
    socket.binaryType = 'arraybuffer'
    socket.onopen = () => {
      if (this.#line === socket) this.#expectWithin(this.#pace.silenceMs)
    }
    socket.onmessage = ({ data }) => {
      if (this.#line === socket && data instanceof ArrayBuffer) this.#hear(data)
    }
    socket.onclose = ({ code }) => {
      if (this.#line === socket) this.#lose(code)
    }
    this.#expectWithin(this.#pace.openMs)
  }

  async #ask(): Promise<void> {
    const line = { close: () => {} }
    this.#line = line
    const loaded = await import('./http-follower.ts').catch(() => undefined)
    if (this.#line !== line) return
    if (!loaded) return this.#tryOtherWay()
    const { url, onMessage, onState } = this.#options
    this.#line = new loaded.HttpFollower({
      url,
      onMessage,
      onHeard: () => onState('polling'),
      onRefused: () => this.#lose(CLOSE.unknownMeeting),
      onLost: () => this.#tryOtherWay(),
      onSocketPasses: () => {
        this.#asksNext = false
        this.#failures = 0
        this.open()
      },
      pace: this.#pace,
    })
  }

  /** Neither way is certain: the next attempt is a socket, and when that fails it asks again. */
  #tryOtherWay(): void {
    this.#lose(0)
    this.#asksNext = false
  }

  #hear(data: ArrayBuffer): void {
    if (!this.#options.onMessage(new Uint8Array(data))) return this.drop()
    this.#failures = 0
    this.#hasHeard = true
    this.#expectWithin(this.#pace.silenceMs)
    this.#options.onState('live')
  }

  #expectWithin(ms: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.drop(), ms)
  }

  #lose(code: number): void {
    clearTimeout(this.#timer)
    this.#line = undefined
    if (isFinal(code)) {
      this.#options.onState('refused')
      return
    }
    this.#failures += 1
    this.#asksNext = this.#failures >= (this.#hasHeard ? FAILURES_AFTER_SUCCESS : FAILURES)
    this.#options.onState('lost')
    if (code === CLOSE.rightsChanged) this.#options.onRightsChanged?.()
    this.#timer = setTimeout(() => this.open(), Math.random() * this.#longestWait())
  }

  #longestWait(): number {
    const { firstRetryMs, slowestRetryMs } = this.#pace
    return Math.min(slowestRetryMs, firstRetryMs * 2 ** (this.#failures - 1))
  }
}
