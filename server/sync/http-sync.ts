// The shared document for members whose network lets no WebSocket pass (protocol/sync-http.ts). Who may
// attack: anybody with a browser on a foreign page, a stranger with somebody's connection id, a member
// with bytes of their own. What is promised: the same admission, gate, guard, log and acknowledgements
// as on a socket; an id is of use only together with the session that opened it.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { z } from 'zod'
import { CLOSE, SPOLU_CLIENT } from '#protocol/sync.ts'
import { packMessages, SYNC_CLOSE, SYNC_HEAD, SYNC_HTTP_PATH, unpackMessages } from '#protocol/sync-http.ts'
import type { Config } from '#server/config.ts'
import { readBody } from '#server/http/read-body.ts'
import type { Logger } from '#server/log.ts'
import { isFromOurPages, isNotFromElsewhere } from '#server/same-origin.ts'
import { sessionTokenIn } from '#server/session-cookie.ts'
import { type ExchangeAnswer, LATER } from './exchanges.ts'
import { type HttpConnection, HttpConnections } from './http-connections.ts'
import { HTTP_LIMITS } from './http-limits.ts'
import type { PollAnswer } from './poll-outlet.ts'
import type { SyncServer } from './sync-server.ts'

type Parts = {
  readonly config: Pick<Config, 'appUrl' | 'origins'>
  readonly sync: Pick<SyncServer, 'join' | 'exchanges'>
  readonly log: Logger
}

const counted = z.coerce.number().int().min(1).max(1e9)
const opening = z.strictObject({ client: z.literal(SPOLU_CLIENT).optional() })
const exchange = opening.extend({
  once: z.literal('1'),
  after: z
    .string()
    .regex(/^\d{1,18}$/)
    .transform(BigInt)
    .optional(),
})
const numbered = z.strictObject({ n: counted })

/** Says with which status a code of CLOSE is answered when nothing else is. */
const STATUS: ReadonlyMap<number, number> = new Map([
  [CLOSE.malformed, 400],
  [CLOSE.rightsChanged, 403],
  [CLOSE.unknownMeeting, 404],
  [CLOSE.tooManyRefused, 429],
  [CLOSE.databaseAway, 503],
])
const GONE = 410
const TOO_LARGE = 413
const TOO_OFTEN = 429
const UNAVAILABLE = 503

type Asked = {
  readonly meeting: string
  readonly token: string | undefined
  readonly asked: Readonly<Record<string, string>>
}

export class SyncHttp {
  readonly #parts: Parts
  readonly #connections = new HttpConnections()

  constructor(parts: Parts) {
    this.#parts = parts
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://local')
    const [meeting = '', id, ...more] = pathname.slice(SYNC_HTTP_PATH.length + 1).split('/')
    const token = sessionTokenIn(request.headers.cookie, this.#parts.config.appUrl)
    const asked = Object.fromEntries(searchParams)
    if (more.length > 0) return refuse(response, CLOSE.malformed)
    if (!this.#mayCome(request)) return void response.writeHead(403).end()

    if (id === undefined && 'once' in asked)
      return this.#exchange({ meeting, token, asked }, request, response)
    if (id === undefined) return this.#open({ meeting, token, asked }, request, response)
    // Unknown here: of a process that is gone, of another machine, or nobody's. Nothing is lost by coming anew.
    const connection = this.#connections.find({ id, meeting, token })
    if (!connection) return refuse(response, CLOSE.slowReader)
    if (request.method === 'DELETE') return this.#leave(connection, response)

    const which = numbered.safeParse(asked)
    if (!which.success) return refuse(response, CLOSE.malformed)
    if (request.method === 'POST') return this.#take(connection, which.data.n, request, response)
    if (request.method === 'GET') return poll(connection, which.data.n, response)
    response.writeHead(405, { Allow: 'GET, POST, DELETE' }).end()
  }

  /** A poll changes nothing, and browsers name no origin with it. */
  #mayCome({ method, headers }: IncomingMessage): boolean {
    const get = (name: string) => headers[name]?.toString() ?? null
    const { origins } = this.#parts.config
    return method === 'GET' ? isNotFromElsewhere({ get }, origins) : isFromOurPages({ get }, origins)
  }

  async #open(
    { meeting, token, asked }: Asked,
    { method }: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const options = opening.safeParse(asked)
    if (!options.success) return refuse(response, CLOSE.malformed)
    if (method !== 'POST') return void response.writeHead(405, { Allow: 'POST' }).end()
    // Visitors follow on the public's way.
    if (token === undefined) return refuse(response, CLOSE.rightsChanged)

    const connection = this.#connections.open({ meeting, token })
    const seat = await this.#parts.sync
      .join(connection.line, { code: meeting, token, client: options.data.client ?? null })
      .catch((error: unknown) => {
        this.#parts.log.warn({ err: error }, 'A connection could not be admitted')
        return CLOSE.databaseAway
      })
    if (typeof seat === 'number') {
      this.#connections.forget(connection)
      return refuse(response, seat)
    }
    connection.take(seat)
    response.writeHead(201, { 'Content-Type': 'application/json' }).end(JSON.stringify({ id: connection.id }))
  }

  async #exchange(
    { meeting, token, asked }: Asked,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const options = exchange.safeParse(asked)
    if (!options.success) return refuse(response, CLOSE.malformed)
    if (request.method !== 'POST') return void response.writeHead(405, { Allow: 'POST' }).end()
    if (token === undefined) return refuse(response, CLOSE.rightsChanged)

    const admitted = await this.#parts.sync.exchanges.admit({ code: meeting, token })
    if (typeof admitted === 'number') return refuse(response, admitted)
    if (admitted === LATER) return postpone(response, TOO_OFTEN)
    try {
      const body = await readBody(request, HTTP_LIMITS.batchBytes)
      if (!body) return tooLarge(response)
      const messages = unpackMessages(body)
      if (!messages) return refuse(response, CLOSE.malformed)
      const answer = await admitted.take({ messages, after: options.data.after })
      if (answer === LATER) postpone(response, UNAVAILABLE)
      else tell(response, answer)
    } finally {
      admitted.done()
    }
  }

  async #take(
    connection: HttpConnection,
    number: number,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const body = await readBody(request, HTTP_LIMITS.batchBytes)
    if (!body) {
      connection.end(CLOSE.malformed)
      return tooLarge(response)
    }
    const messages = unpackMessages(body)
    if (!messages) connection.end(CLOSE.malformed)
    else if (!connection.receive(number, messages)) connection.end(CLOSE.outOfStep)
    // Why it has ended, its poll says, after what it still has to say.
    response.writeHead(connection.closed === undefined ? 204 : GONE).end()
  }

  #leave(connection: HttpConnection, response: ServerResponse): void {
    connection.end(1000)
    this.#connections.forget(connection)
    response.writeHead(204).end()
  }
}

function poll(connection: HttpConnection, number: number, response: ServerResponse): void {
  const deliver = ({ body, close }: PollAnswer) => {
    const headers = { 'Content-Type': 'application/octet-stream', 'Content-Length': body.byteLength }
    response.writeHead(200, close === undefined ? headers : { ...headers, [SYNC_CLOSE]: close })
    response.end(body)
  }
  response.once('close', () => connection.outlet.hungUp(deliver))
  if (!connection.outlet.poll(number, deliver)) {
    connection.end(CLOSE.outOfStep)
    refuse(response, CLOSE.outOfStep)
  }
}

function tell(response: ServerResponse, { messages, head, close }: ExchangeAnswer): void {
  const body = packMessages(messages)
  response.writeHead(200, {
    'Content-Type': 'application/octet-stream',
    'Content-Length': body.byteLength,
    ...(head !== undefined && { [SYNC_HEAD]: head.toString() }),
    ...(close !== undefined && { [SYNC_CLOSE]: close }),
  })
  response.end(body)
}

/** What is left of the body stays unread. */
function tooLarge(response: ServerResponse): void {
  response.writeHead(TOO_LARGE, { Connection: 'close', [SYNC_CLOSE]: CLOSE.malformed }).end()
}

/** No answer of ours: a code would end the connection. */
function postpone(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'Retry-After': '1' }).end()
}

function refuse(response: ServerResponse, code: number): void {
  response.writeHead(STATUS.get(code) ?? GONE, { [SYNC_CLOSE]: code }).end()
}
