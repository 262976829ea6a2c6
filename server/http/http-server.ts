import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http'
import { createServer as createTcpServer, type Server as TcpServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { ConfigError, type Settings } from '#server/config.ts'
import { type FrontDoor, REQUEST_ID } from '#server/http/front-door.ts'
import type { Health } from '#server/http/health.ts'
import { setSecurityHeaders } from '#server/http/security-headers.ts'
import type { Logger } from '#server/log.ts'

const FINISHED_WITHIN_MS = 3_000

export type HttpParts = {
  readonly settings: Settings
  readonly door: FrontDoor
  readonly health: Health
  /** Ways that are no pages: the first that answers true has taken the request. */
  readonly ways: readonly { answer: (request: IncomingMessage, response: ServerResponse) => boolean }[]
  readonly pages: (request: IncomingMessage, response: ServerResponse) => Promise<void>
  readonly log: Logger
}

export type Listening = {
  readonly stopAccepting: () => void
  /** Waits a little for answers under way, then hangs up. */
  readonly finish: () => Promise<void>
}

export function createHttpServer(parts: HttpParts): Server {
  const listener: RequestListener = (request, response) => void answer(parts, request, response)
  return createServer({ headersTimeout: 20_000, requestTimeout: 60_000 }, listener)
}

async function answer(parts: HttpParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { settings, door, health, ways, pages, log } = parts
  setSecurityHeaders(response, settings)
  // A load balancer asks for our health by number, under whatever name it likes.
  if (await health.answer(request, response)) return
  const away = door.admit(request)
  if (away !== undefined) {
    response.writeHead(away.status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${away.words}\n`)
    return
  }
  const id = String(request.headers[REQUEST_ID])
  response.setHeader('X-Request-Id', id)
  if (ways.some((way) => way.answer(request, response))) return
  try {
    await pages(request, response)
  } catch (error) {
    log.error({ err: error, request: id }, 'a page could not be answered')
    if (!response.headersSent) response.writeHead(500)
    response.end()
  }
}

/** Listens where the settings say; `localhost` means both of its addresses. */
export async function listen(server: Server, { host, port }: Settings): Promise<Listening> {
  const isLocal = host === 'localhost'
  await bind(server, port, isLocal ? '127.0.0.1' : host)
  const second = isLocal ? await alsoOnIpv6(server, port) : undefined
  const closed = new Promise<void>((resolve) => server.once('close', resolve))
  return {
    stopAccepting: () => {
      second?.close()
      server.close()
    },
    finish: async () => {
      await Promise.race([closed, pause(FINISHED_WITHIN_MS, undefined, { ref: false })])
      server.closeAllConnections()
    },
  }
}

/** Not every machine has IPv6; those that do often take `localhost` for `::1` first. */
async function alsoOnIpv6(server: Server, port: number): Promise<TcpServer | undefined> {
  const second = createTcpServer((socket) => server.emit('connection', socket))
  try {
    await bind(second, port, '::1')
    return second
  } catch {
    return undefined
  }
}

async function bind(server: TcpServer, port: number, host: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(inWords(error, port, host)))
    server.listen(port, host, resolve)
  })
}

function inWords(error: Error, port: number, host: string): Error {
  const code = 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE') {
    return new ConfigError(
      `Port ${port} is taken by another program. Choose another: PORT=${port + 1} npm start`,
    )
  }
  if (code === 'EACCES') {
    return new ConfigError(
      `Port ${port} is reserved for the system. Choose one above 1023, for example PORT=3000.`,
    )
  }
  if (code === 'EADDRNOTAVAIL') {
    return new ConfigError(`HOST=${host} is not an address of this machine.`)
  }
  return error
}
