import { io, type Socket } from 'socket.io-client'
import { askOverHttp } from '#components/live/http-ask.ts'
import type { Way } from '#components/live/http-fallback.ts'
import { LiveValue, type Watched } from '#components/live/live-value.ts'
import { newRequestId } from '#components/live/request-id.ts'
import { type Result, refuse, refuseAbout } from '#domain/result.ts'
import { REASONS, type Reason } from '#protocol/reasons.ts'
import {
  type News,
  type RequestName,
  type Requests,
  requestSchemas,
  type Values,
} from '#protocol/requests.ts'

/**
 * What is asked. The id that makes repeating it harmless is added here, unless it is asked again after
 * a reload, under the id that it had.
 */
export type Question<Name extends RequestName> = Omit<Requests[Name], 'requestId'> & {
  readonly requestId?: string
}
export type Answer<Name extends RequestName> = Result<Values[Name], Reason>
export type Ask = <Name extends RequestName>(name: Name, question: Question<Name>) => Promise<Answer<Name>>

const GIVES_UP_AFTER_MS = 20_000
const ASKS_AGAIN_AFTER_MS = 6_000
/** Over HTTP nobody tells news: whoever waits for them looks as often as this. */
const LOOKS_AGAIN_AFTER_MS = 10_000

type Options = {
  readonly origin: string
  readonly meetingCode: string
  readonly givesUpAfterMs?: number
  /** Over HTTP each question is a request of its own. */
  readonly way?: Watched<Way>
}

/**
 * The browser's half of the commands: one question, one answer, never a thrown error. A question that
 * the connection swallowed is asked again under the same id, so that it acts at most once.
 */
export class MeetingRequests {
  readonly #socket: Socket
  readonly #options: Options
  readonly #givesUpAfterMs: number
  readonly #way: Watched<Way>
  readonly #lookers = new Set<() => void>()
  #isOpen = false
  #unwatch: (() => void) | undefined
  #looking: ReturnType<typeof setInterval> | undefined

  constructor(options: Options) {
    const { origin, meetingCode, givesUpAfterMs = GIVES_UP_AFTER_MS } = options
    this.#options = options
    this.#givesUpAfterMs = givesUpAfterMs
    this.#way = options.way ?? new LiveValue<Way>('socket')
    this.#socket = io(origin, {
      transports: ['websocket'],
      query: { meeting: meetingCode },
      autoConnect: false,
      reconnectionDelay: 800,
      reconnectionDelayMax: 10_000,
      randomizationFactor: 0.9,
    })
  }

  open(): void {
    this.#isOpen = true
    this.#unwatch = this.#way.subscribe(this.#takeWay)
    this.#takeWay()
  }

  close(): void {
    this.#isOpen = false
    this.#unwatch?.()
    this.#takeWay()
  }

  readonly #takeWay = (): void => {
    clearInterval(this.#looking)
    const isOverHttp = this.#way.get() === 'http'
    if (this.#isOpen && !isOverHttp) this.#socket.connect()
    else this.#socket.disconnect()
    if (!this.#isOpen || !isOverHttp) return
    this.#looking = setInterval(() => {
      for (const look of this.#lookers) look()
    }, LOOKS_AGAIN_AFTER_MS)
  }

  readonly ask: Ask = async (name, question) => {
    const message =
      'requestId' in requestSchemas[name].shape ? { requestId: newRequestId(), ...question } : question
    const deadline = Date.now() + this.#givesUpAfterMs
    for (let left = this.#givesUpAfterMs; left > 0; left = deadline - Date.now()) {
      const answer = await this.#askOnce(name, message, Math.min(left, ASKS_AGAIN_AFTER_MS))
      if (answer) return answer
    }
    return refuse('no-answer')
  }

  on<Name extends keyof News>(name: Name, listener: (news: News[Name]) => void): () => void {
    const heard = (news: unknown) => listener(news as News[Name])
    const look = () => heard({})
    this.#socket.on<string>(name, heard)
    if (name === 'join:changed' || name === 'outside:changed') this.#lookers.add(look)
    return () => {
      this.#socket.off<string>(name, heard)
      this.#lookers.delete(look)
    }
  }

  /** While there is no connection the question waits for one; undefined when nobody answered. */
  async #askOnce<Name extends RequestName>(
    name: Name,
    message: unknown,
    timeoutMs: number,
  ): Promise<Answer<Name> | undefined> {
    if (this.#way.get() === 'http') {
      const reply = await askOverHttp({ ...this.#options, name, message, timeoutMs })
      return reply === undefined ? undefined : readAnswer<Name>(reply)
    }
    try {
      return readAnswer<Name>(await this.#socket.timeout(timeoutMs).emitWithAck(name, message))
    } catch {
      // Neither an answer nor a refusal: the connection ended, or the time did.
      return undefined
    }
  }
}

/** The server is ours: the envelope and the reason are checked, the value is what the table says. */
function readAnswer<Name extends RequestName>(reply: unknown): Answer<Name> {
  if (typeof reply !== 'object' || reply === null || !('ok' in reply)) return refuse('server-error')
  if (reply.ok === true && 'value' in reply) return reply as Answer<Name>
  const said = 'reason' in reply ? reply.reason : undefined
  const reason = REASONS.find((known) => known === said) ?? 'server-error'
  const about = 'about' in reply && Array.isArray(reply.about) ? reply.about.map(String) : []
  return about.length > 0 ? refuseAbout(reason, about) : refuse(reason)
}
