import {
  CUT,
  codeOf,
  HttpLine,
  type LineOptions,
  type LinePace,
  overHttp,
  pause,
} from '#components/live/http-line.ts'
import { UnsettledMessages } from '#components/live/unsettled-messages.ts'
import { MESSAGE, SYNC_STEP } from '#protocol/sync.ts'
import { packMessages, SYNC_HEAD, unpackMessages } from '#protocol/sync-http.ts'

/** How this end paces itself, in milliseconds. */
export type ExchangePace = LinePace & {
  /** The first keys gather this long; while somebody goes on typing the next exchange follows after this. */
  readonly gatherMs: number
  readonly betweenMs: number
  /** The pause while others write, and what it grows to when nobody does. */
  readonly soonMs: number
  readonly idleMs: number
}

const PACE: ExchangePace = {
  gatherMs: 80,
  betweenMs: 250,
  soonMs: 1_000,
  idleMs: 3_000,
  retryMs: [400, 1_500],
  patienceMs: 15_000,
}

/** How fast the pause grows. */
const GROWS = 1.5

const TOO_OFTEN = 429

type Asked = {
  readonly question: Uint8Array | undefined
  readonly batch: ReturnType<UnsettledMessages['batch']>
}

type Options = LineOptions & { readonly pace?: ExchangePace }

/**
 * Speaks the second half of protocol/sync-http.ts, for networks that let no socket pass and balancers that
 * send each request to another machine: exchange after exchange, each a connection of its own to the
 * server and all of them together one to the user. An exchange may come again without harm.
 */
export class ExchangeSocket extends HttpLine {
  readonly #pace: ExchangePace
  readonly #url: URL
  readonly #unsettled = new UnsettledMessages()
  /** The user's step 1, until it is answered. */
  #question: Uint8Array | undefined
  #hasNews = false
  #isUrgent = false
  #wake: () => void = () => undefined
  #idleMs: number

  constructor(url: string | URL, options: Options = {}) {
    const pace = options.pace ?? PACE
    super(options, pace)
    this.#pace = pace
    this.#idleMs = pace.soonMs
    this.#url = overHttp(url)
    this.#url.searchParams.set('once', '1')
    void this.#open()
  }

  send(data: Uint8Array): void {
    if (this.readyState !== this.OPEN || data[0] !== MESSAGE.sync) return
    // Carets are for those who stay: of one request nobody would take them away.
    if (data[1] === SYNC_STEP.step1) this.#question = data
    else this.#unsettled.add(data)
    this.#hurry()
  }

  close(): void {
    this.end(1000)
  }

  protected override end(code: number): void {
    super.end(code)
    this.#wake()
  }

  async #open(): Promise<void> {
    const answer = await this.ask(this.#url.href, { method: 'POST', body: packMessages([]) })
    if (this.readyState !== this.CONNECTING) return
    if (!answer?.ok || codeOf(answer) !== undefined || !(await isOurs(answer))) return this.turnedAway(answer)
    this.opened()
    await this.#goOn()
  }

  async #goOn(): Promise<void> {
    while (this.readyState === this.OPEN) {
      await this.#rest()
      if (this.readyState === this.OPEN) await this.#exchange()
    }
  }

  async #exchange(): Promise<void> {
    const question = this.#question
    const batch = this.#unsettled.batch()
    this.#isUrgent = false
    const messages = batch.map(({ message }) => message)
    const body = packMessages(question ? [question, ...messages] : messages)
    const answer = await this.insist(this.#url.href, { method: 'POST', body })
    if (this.readyState !== this.OPEN) return
    const code = answer && codeOf(answer)
    if (answer?.status === TOO_OFTEN && code === undefined) return this.#slowDown()
    const said = answer?.ok ? await answer.arrayBuffer().catch(() => undefined) : undefined
    if (answer && said) this.#take(answer.headers, new Uint8Array(said), { question, batch })
    if (code !== undefined || !said) return this.end(code ?? CUT)
    this.#setPace(batch)
  }

  #take(headers: Headers, said: Uint8Array, { question, batch }: Asked): void {
    if (this.#question === question) this.#question = undefined
    this.#noteHead(headers.get(SYNC_HEAD))
    for (const message of unpackMessages(said) ?? []) {
      const heard = this.#unsettled.translate(message, batch)
      if (heard) this.hear(heard)
    }
  }

  /** The log's end as this answer knows it: the next machine is asked for what comes after. */
  #noteHead(head: string | null): void {
    this.#hasNews = head !== null && head !== this.#url.searchParams.get('after')
    if (head !== null) this.#url.searchParams.set('after', head)
  }

  #setPace(batch: Asked['batch']): void {
    if (this.#unsettled.hasMoreThan(batch)) this.#isUrgent = true
    if (this.#hasNews || batch.length > 0) this.#idleMs = this.#pace.soonMs
    else this.#slowDown()
  }

  #slowDown(): void {
    this.#idleMs = Math.min(this.#pace.idleMs, this.#idleMs * GROWS)
  }

  #hurry(): void {
    this.#isUrgent = true
    this.#wake()
  }

  async #rest(): Promise<void> {
    if (this.#isUrgent) return pause(this.#pace.betweenMs)
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, this.#idleMs)
      this.#wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
    if (this.#isUrgent) await pause(this.#pace.gatherMs)
  }
}

/** A network's own page, of a hotel that wants us to sign in, says 200 as well. */
async function isOurs(answer: Response): Promise<boolean> {
  const body = await answer.arrayBuffer().catch(() => undefined)
  const isBytes = answer.headers.get('content-type') === 'application/octet-stream'
  return isBytes && body !== undefined && unpackMessages(new Uint8Array(body)) !== undefined
}
