import { createServer, type IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { Server } from 'socket.io'
import { allow, type Result, refuse } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import { REQUEST_NAMES, type RequestName } from '#protocol/requests.ts'
import type { Config } from '#server/config.ts'
import type { Logger } from '#server/log.ts'
import { sessionTokenIn } from '#server/session-cookie.ts'
import type { Store } from '#server/store/store.ts'
import { type Admission, admit, stillHolds } from './admission.ts'
import { answer, type Desk, replyTo } from './answer.ts'
import { LIVE_LIMITS } from './limits.ts'
import type { LiveIo, LiveSocket } from './live-socket.ts'
import { HANDLERS } from './requests.ts'

export type LiveServerParts = {
  readonly config: Pick<Config, 'appUrl' | 'origins'>
  readonly store: Store
  readonly log: Logger
}

type Asked<Name extends RequestName> = {
  readonly code: string
  readonly token: string | undefined
  readonly name: Name
  readonly message: unknown
}

export const createLiveServer = (parts: LiveServerParts) => new LiveServer(parts)

/**
 * The requests of a meeting's members over Socket.IO, WebSocket only.
 *
 * A web page of somebody else's can open a socket to us and its visitor's cookie comes along, so the
 * origin is checked before anything else. Then session, meeting and role are judged once, and hold
 * for the life of the connection: when somebody's rights change, on any machine, the connection is
 * closed and its client comes back to be judged anew. Each command judges again for itself.
 */
export class LiveServer {
  readonly #parts: LiveServerParts
  readonly #io: LiveIo
  readonly #limiter: RateLimiterMemory
  readonly #news: { close: () => Promise<void> }
  readonly #sweep: NodeJS.Timeout

  constructor(parts: LiveServerParts) {
    this.#parts = parts
    this.#limiter = new RateLimiterMemory({ points: LIVE_LIMITS.requestsPerTenSeconds, duration: 10 })
    this.#io = this.#listen()
    this.#news = parts.store.log.listen({
      onRights: ({ personId, meetingId }) => this.#sendAway(personId, meetingId),
      onJoin: (meetingId) => this.#io.to(moderatorsOf(meetingId)).emit('join:changed', {}),
      onOutside: (meetingId) => this.#io.to(moderatorsOf(meetingId)).emit('outside:changed', {}),
      onListening: () => void this.#judgeAnew(),
    })
    this.#sweep = setInterval(() => void this.#judgeAnew(), LIVE_LIMITS.sweepMs)
  }

  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    // A browser always names its origin; what names none is no browser, and carries nobody's cookie unawares.
    const { origin } = request.headers
    if (origin !== undefined && !this.#parts.config.origins.includes(origin)) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
      return
    }
    this.#io.engine.handleUpgrade(request, socket, head)
  }

  /** One request that came without a socket: admitted for itself, then answered like every other. */
  async ask<Name extends RequestName>({
    code,
    token,
    name,
    message,
  }: Asked<Name>): Promise<Result<unknown, Reason>> {
    const admitted = await admit(this.#parts.store, { code, token, now: new Date() })
    if (!admitted.ok) return admitted
    return replyTo(name, this.#deskFor(admitted.value), HANDLERS[name], message)
  }

  async close(): Promise<void> {
    clearInterval(this.#sweep)
    await this.#news.close()
    await this.#io.close()
  }

  #listen(): LiveIo {
    // The HTTP server never listens: sockets arrive upgraded, and Socket.IO wants one to hang on.
    const io: LiveIo = new Server(createServer(), {
      transports: ['websocket'],
      serveClient: false,
      maxHttpBufferSize: LIVE_LIMITS.messageBytes,
      connectTimeout: LIVE_LIMITS.admissionMs,
    })
    io.engine.on('connection', refuseBinary)
    io.use((socket, next) => {
      this.#admit(socket).then(
        (admitted) => next(admitted.ok ? undefined : new Error(admitted.reason)),
        (error: unknown) => {
          this.#parts.log.error({ err: error }, 'a live connection could not be judged')
          next(new Error('server-error'))
        },
      )
    })
    io.on('connection', (socket) => this.#welcome(socket))
    return io
  }

  async #admit(socket: LiveSocket): Promise<Result<true, Reason>> {
    const { headers } = socket.request
    const token = sessionTokenIn(headers.cookie, this.#parts.config.appUrl)
    const code = String(socket.handshake.query.meeting ?? '')
    const admitted = await admit(this.#parts.store, { code, token, now: new Date() })
    if (!admitted.ok) return admitted

    const { actor } = admitted.value
    const own = this.#io.of('/').adapter.rooms.get(personRoom(actor.id))
    if ((own?.size ?? 0) >= LIVE_LIMITS.socketsPerPerson) return refuse('rate-limited')
    socket.data.admission = admitted.value
    return allow(true)
  }

  #welcome(socket: LiveSocket): void {
    const { admission } = socket.data
    if (!admission) return void socket.disconnect(true)
    const { actor, meeting, role } = admission
    void socket.join([personRoom(actor.id), ...(role === 'moderator' ? [moderatorsOf(meeting.id)] : [])])

    const desk = this.#deskFor(admission)
    for (const name of REQUEST_NAMES) answerOne(socket, name, desk)
  }

  #deskFor({ actor, meeting }: Admission): Desk {
    const { store, log } = this.#parts
    const ctx = { actor, store, now: () => new Date() }
    return { ctx, meeting, log, mayAsk: () => this.#count(actor.id) }
  }

  async #count(personId: string): Promise<boolean> {
    try {
      await this.#limiter.consume(personId)
      return true
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) return false
      throw refusal
    }
  }

  #sendAway(personId: string, meetingId: string | null): void {
    for (const id of this.#io.of('/').adapter.rooms.get(personRoom(personId)) ?? []) {
      const socket = this.#io.of('/').sockets.get(id)
      if (socket && (meetingId === null || socket.data.admission?.meeting.id === meetingId)) hangUp(socket)
    }
  }

  async #judgeAnew(): Promise<void> {
    try {
      for (const socket of this.#io.of('/').sockets.values()) {
        const { admission } = socket.data
        if (admission && !(await stillHolds(this.#parts.store, admission, new Date()))) hangUp(socket)
      }
    } catch (error) {
      this.#parts.log.warn({ err: error }, 'live connections could not be judged anew')
    }
  }
}

function answerOne<Name extends RequestName>(socket: LiveSocket, name: Name, desk: Desk): void {
  answer(socket, name, desk, HANDLERS[name])
}

const personRoom = (personId: string) => `person:${personId}`
const moderatorsOf = (meetingId: string) => `moderators:${meetingId}`

function hangUp(socket: LiveSocket): void {
  socket.emit('rights:changed', {})
  socket.disconnect(true)
}

type RawSocket = {
  on: (event: 'packet', listener: (packet: { data?: unknown }) => void) => void
  close: (discard: boolean) => void
}

/** Requests are JSON. A binary frame is not ours, and its attachments would wait in memory for their packet. */
function refuseBinary(raw: RawSocket): void {
  raw.on('packet', ({ data }) => {
    if (data !== undefined && typeof data !== 'string') raw.close(true)
  })
}
