import { LIVE_FEED_PATH, LIVE_MORE, LIVE_NEXT } from '#protocol/live-feed.ts'
import { SYNC_PATH } from '#protocol/sync.ts'

export type FollowerPace = {
  readonly pollMs: number
  readonly firstProbeMs: number
  readonly probeMs: number
}

const PACE: FollowerPace = { pollMs: 2_000, firstProbeMs: 20_000, probeMs: 5 * 60_000 }

/** A poll without any answer for so long has failed. */
const PATIENCE_MS = 15_000
/** One poll may get lost; two in a row are a lost line. */
const MOST_FAILURES = 2

type Options = {
  /** The address of the socket that could not be opened. */
  readonly url: string
  readonly onMessage: (message: Uint8Array) => boolean
  /** It was told what is new. */
  readonly onHeard: () => void
  readonly onLost: () => void
  /** There is no such meeting for the public (any more). */
  readonly onRefused: () => void
  /** A socket passes again. */
  readonly onSocketPasses: () => void
  readonly pace?: Partial<FollowerPace> | undefined
}

/** Follows by asking (protocol/live-feed.ts), for networks that let no socket pass. Loaded only there. */
export class HttpFollower {
  readonly #options: Options
  readonly #pace: FollowerPace
  readonly #feed: string
  #isClosed = false
  #hangUp = new AbortController()
  #probeTimer: ReturnType<typeof setTimeout> | undefined
  #at: string | null = null
  #failures = 0

  constructor(options: Options) {
    this.#options = options
    this.#pace = { ...PACE, ...options.pace }
    const { protocol, host, pathname } = new URL(options.url)
    const scheme = protocol === 'wss:' ? 'https:' : 'http:'
    this.#feed = `${scheme}//${host}${pathname.replace(SYNC_PATH, LIVE_FEED_PATH)}`
    this.#probeTimer = setTimeout(this.#probe, this.#pace.firstProbeMs)
    void this.#follow()
  }

  close(): void {
    this.#isClosed = true
    this.#hangUp.abort()
    clearTimeout(this.#probeTimer)
  }

  async #follow(): Promise<void> {
    while (!this.#isClosed) {
      const hasMore = await this.#poll()
      // Not all in the same second, or a crowd would come as one.
      if (!hasMore) await pause(this.#pace.pollMs * (0.75 + Math.random() / 2))
    }
  }

  /** True when there is more already. */
  async #poll(): Promise<boolean> {
    const answer = await this.#ask()
    if (this.#isClosed) return false
    if (answer?.status === 404) return this.#end(this.#options.onRefused)
    if (answer?.status === 410) {
      // What we have is too old to go on from: a snapshot brings the rest.
      this.#at = null
      return false
    }
    const body = answer?.ok ? await answer.arrayBuffer().catch(() => undefined) : undefined
    if (this.#isClosed) return false
    if (answer && body) return this.#hear(body, answer.headers)
    return ++this.#failures < MOST_FAILURES ? false : this.#end(this.#options.onLost)
  }

  #hear(body: ArrayBuffer, headers: Headers): boolean {
    this.#failures = 0
    const isUnderstood = body.byteLength === 0 || this.#options.onMessage(new Uint8Array(body))
    this.#at = isUnderstood ? headers.get(LIVE_NEXT) : null
    if (isUnderstood) this.#options.onHeard()
    return isUnderstood && headers.has(LIVE_MORE)
  }

  async #ask(): Promise<Response | undefined> {
    this.#hangUp = new AbortController()
    const timer = setTimeout(() => this.#hangUp.abort(), PATIENCE_MS)
    try {
      const url = this.#at === null ? this.#feed : `${this.#feed}?after=${this.#at}`
      // The same for everybody, so that caches can answer.
      return await fetch(url, { credentials: 'omit', signal: this.#hangUp.signal })
    } catch {
      // No network, cut, or silent for too long.
      return undefined
    } finally {
      clearTimeout(timer)
    }
  }

  #end(tell: () => void): false {
    this.close()
    tell()
    return false
  }

  readonly #probe = (): void => {
    const socket = new WebSocket(this.#options.url)
    socket.onopen = () => {
      socket.close()
      if (!this.#isClosed) this.#end(this.#options.onSocketPasses)
    }
    this.#probeTimer = setTimeout(() => {
      socket.onopen = null
      socket.close()
      this.#probe()
    }, this.#pace.probeMs)
  }
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
