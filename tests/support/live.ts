import { once } from 'node:events'
import { createServer } from 'node:http'
import { pino } from 'pino'
import { io, type Socket } from 'socket.io-client'
import { createLiveServer } from '#server/live/live-server.ts'
import type { Town } from '#tests/support/a-town.ts'
import { freePort } from '#tests/support/ports.ts'

type Person = keyof Town['people']

export type LiveTest = AsyncDisposable & {
  readonly url: string
  /** What was logged, one JSON line each. */
  readonly logged: readonly string[]
  /** Opens a session for somebody of the town and answers its cookie. */
  readonly enter: (who: Person) => Promise<string>
  /** A stock client; it connects by itself unless the server refuses it. */
  readonly client: (options?: ClientOptions) => Socket
  /** The same, resolved once it is admitted. */
  readonly connect: (who: Person) => Promise<Socket>
}

type ClientOptions = {
  readonly cookie?: string
  readonly origin?: string
  readonly meeting?: string
}

/** The town's live server on a port of its own, and stock clients that end with it. */
export async function aLiveServer(town: Town): Promise<LiveTest> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const logged: string[] = []
  const log = pino({ level: 'warn' }, { write: (line) => void logged.push(line) })
  const live = createLiveServer({ config: { appUrl: url, origins: [url] }, store: town.store, log })
  const server = createServer().listen(port, '127.0.0.1')
  server.on('upgrade', (request, socket, head) => live.handleUpgrade(request, socket, head))
  await once(server, 'listening')
  await hearsNews(town)

  const clients: Socket[] = []
  const client = ({ cookie, origin = url, meeting = town.meeting.code }: ClientOptions = {}) => {
    const headers = { origin, ...(cookie === undefined ? {} : { cookie }) }
    const options = {
      transports: ['websocket'],
      query: { meeting },
      extraHeaders: headers,
      reconnection: false,
    }
    const socket = io(url, { ...options, forceNew: true })
    clients.push(socket)
    return socket
  }
  const enter = async (who: Person) => {
    const token = crypto.randomUUID()
    await town.store.sessions.open(token, { id: town.people[who], accountRole: 'member' }, new Date())
    return `spolu.session=${token}`
  }
  return {
    url,
    logged,
    enter,
    client,
    connect: async (who) => {
      const socket = client({ cookie: await enter(who) })
      await happens(socket, 'connect')
      return socket
    },
    [Symbol.asyncDispose]: async () => {
      for (const socket of clients) socket.disconnect()
      await live.close()
      server.close()
      await once(server, 'close')
    },
  }
}

/** News are told only to who listens already; the server's ear has a connection of its own. */
async function hearsNews({ rows }: Town): Promise<void> {
  const deadline = Date.now() + 10_000
  while (Date.now() < deadline) {
    const ears = await rows.$queryRaw<unknown[]>`
      SELECT 1 FROM pg_stat_activity
       WHERE datname = current_database() AND state = 'idle' AND query LIKE 'LISTEN %'`
    if (ears.length > 0) return
  }
  throw new Error('the live server does not listen for news')
}

/** Resolves to what comes with an event of this name; fails when it does not come. */
export function happens(socket: Socket, name: string): Promise<unknown> {
  const { promise, resolve, reject } = Promise.withResolvers<unknown>()
  const late = setTimeout(() => reject(new Error(`"${name}" did not happen`)), 10_000)
  socket.once(name, (detail: unknown) => {
    clearTimeout(late)
    resolve(detail)
  })
  return promise
}

/** With what words a connection was refused. */
export async function refusalOf(socket: Socket): Promise<string> {
  const error = await happens(socket, 'connect_error')
  return error instanceof Error ? error.message : String(error)
}

export const ask = (socket: Socket, name: string, message: unknown): Promise<unknown> =>
  socket.timeout(10_000).emitWithAck(name, message)
