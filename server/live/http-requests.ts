// The requests of protocol/requests.ts for members whose network lets no WebSocket pass: one POST, one
// answer. Admission, limits, parsing and commands are those of the sockets; what is added is the proof
// that a page of ours has asked, since a browser sends its cookie with anybody's form.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { z } from 'zod'
import { type Result, refuse } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import { REQUEST_NAMES } from '#protocol/requests.ts'
import { ASK_PATH } from '#protocol/sync-http.ts'
import type { Config } from '#server/config.ts'
import { readBody } from '#server/http/read-body.ts'
import { isFromOurPages } from '#server/same-origin.ts'
import { sessionTokenIn } from '#server/session-cookie.ts'
import { LIVE_LIMITS } from './limits.ts'
import type { LiveServer } from './live-server.ts'

type Parts = {
  readonly config: Pick<Config, 'appUrl' | 'origins'>
  readonly live: Pick<LiveServer, 'ask'>
}

const requestName = z.enum(REQUEST_NAMES)

export class HttpRequests {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { appUrl, origins } = this.#parts.config
    const { method, headers } = request
    if (method !== 'POST') return void response.writeHead(405, { Allow: 'POST' }).end()
    if (!isFromOurPages({ get: (name) => headers[name]?.toString() ?? null }, origins)) {
      return void response.writeHead(403).end()
    }
    const token = sessionTokenIn(headers.cookie, appUrl)
    const result = await this.#reply(request, token)
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(result))
  }

  async #reply(request: IncomingMessage, token: string | undefined): Promise<Result<unknown, Reason>> {
    const { pathname } = new URL(request.url ?? '/', 'http://local')
    const [code = '', asked] = pathname.slice(ASK_PATH.length + 1).split('/')
    const name = requestName.safeParse(asked)
    const body = await readBody(request, LIVE_LIMITS.messageBytes)
    const message = body && parseJson(body)
    if (!name.success || message === undefined) return refuse('invalid-message')
    return this.#parts.live.ask({ code, token, name: name.data, message })
  }
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString())
  } catch {
    // Not JSON: the caller refuses undefined.
    return undefined
  }
}
