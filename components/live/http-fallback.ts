import { counted, type SocketAccount } from '#components/live/counted-socket.ts'
import { ExchangeSocket } from '#components/live/exchange-socket.ts'
import type { HttpLine } from '#components/live/http-line.ts'
import { HttpSocket } from '#components/live/http-socket.ts'
import { LiveValue } from '#components/live/live-value.ts'

/** By which way this page reaches its meeting. */
export type Way = 'socket' | 'http'

export type FallbackPace = {
  /** A WebSocket that says nothing for so long is blocked by something that swallows it. */
  readonly hangMs: number
  /** When the socket is tried again: soon, since a server that restarts looks alike, then now and then. */
  readonly firstProbeMs: number
  readonly probeMs: number
}

const PACE: FallbackPace = { hangMs: 10_000, firstProbeMs: 20_000, probeMs: 5 * 60_000 }

/** Failed openings in a row that make a page try the other way; more where sockets have worked before. */
const FAILURES = 2
const FAILURES_AFTER_SUCCESS = 5

/** Connections in a row that the server had forgotten as soon as they were open: each request reaches another machine. */
const STRAYS = 2

/**
 * Chooses between a WebSocket and the way over HTTP, for the whole page. Some networks let pages pass and
 * no sockets: then the page works on over HTTP, says so, and looks now and then whether a socket passes.
 * Only a way that has really answered is called ours, so a server that is away is not taken for a
 * network that blocks.
 */
export class HttpFallback {
  readonly way = new LiveValue<Way>('socket')
  readonly #pace: FallbackPace
  readonly #onSocketPasses: () => void
  #next: Way = 'socket'
  #failures = 0
  #strays = 0
  #hasPassed = false
  #url = ''
  #timer: ReturnType<typeof setTimeout> | undefined

  /** `onSocketPasses`: a socket has come through again, so it is worth to begin anew. */
  constructor({ onSocketPasses, pace = PACE }: { onSocketPasses: () => void; pace?: FallbackPace }) {
    this.#onSocketPasses = onSocketPasses
    this.#pace = pace
  }

  /** What the stock client calls with `new`: it gets whichever way is next. */
  socketClass(account: SocketAccount): typeof WebSocket {
    const open = (url: string) =>
      counted(this.#next === 'http' ? this.#http(url) : this.#socket(url), account)
    return function Chosen(url: string) {
      return open(url)
    } as unknown as typeof WebSocket
  }

  /** The network has changed: what was blocked may pass now. */
  readonly probe = (): void => {
    this.close()
    if (this.way.get() !== 'http') return
    const socket = new WebSocket(this.#url)
    const passed = () => {
      socket.close()
      this.close()
      this.#next = 'socket'
      this.#failures = 0
      this.#onSocketPasses()
    }
    socket.addEventListener('open', passed)
    this.#timer = setTimeout(() => {
      socket.removeEventListener('open', passed)
      socket.close()
      this.probe()
    }, this.#pace.probeMs)
  }

  close(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
  }

  #socket(url: string): WebSocket {
    const socket = new WebSocket(url)
    this.#url = url
    const close = socket.close.bind(socket)
    const hang = setTimeout(() => {
      this.#failures += FAILURES
      close()
    }, this.#pace.hangMs)
    socket.close = () => {
      // Given up by its user, not by the network.
      settled()
      close()
    }
    const passed = () => {
      settled()
      this.#passed()
    }
    const failed = () => {
      settled()
      this.#failed()
    }
    const settled = () => {
      clearTimeout(hang)
      socket.removeEventListener('open', passed)
      socket.removeEventListener('close', failed)
    }
    socket.addEventListener('open', passed)
    socket.addEventListener('close', failed)
    return socket
  }

  #passed(): void {
    this.close()
    this.#failures = 0
    this.#hasPassed = true
    this.way.set('socket')
  }

  #failed(): void {
    // Without any network nothing is learnt about what it lets pass.
    if (typeof navigator !== 'undefined' && navigator.onLine === false) return
    this.#failures++
    if (this.#failures >= (this.#hasPassed ? FAILURES_AFTER_SUCCESS : FAILURES)) this.#next = 'http'
  }

  #http(url: string): HttpLine {
    this.#url = url
    const told = {
      onOpened: () => {
        this.way.set('http')
        this.#timer ??= setTimeout(this.probe, this.#pace.firstProbeMs)
      },
      onFailed: () => {
        this.#next = 'socket'
      },
    }
    if (this.#strays >= STRAYS) return new ExchangeSocket(url, told)
    return new HttpSocket(url, {
      ...told,
      onUnknown: (isFresh) => {
        this.#strays = isFresh ? this.#strays + 1 : 0
      },
    })
  }
}
