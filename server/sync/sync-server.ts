import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type RawData, type WebSocket, WebSocketServer } from 'ws'
import { CLOSE, SYNC_PATH } from '#protocol/sync.ts'
import type { Config } from '#server/config.ts'
import type { Logger } from '#server/log.ts'
import { sessionTokenIn } from '#server/session-cookie.ts'
import type { Store } from '#server/store/store.ts'
import { type Admission, admit, stillHolds } from './admission.ts'
import { Connection } from './connection.ts'
import { LIMITS } from './limits.ts'
import { LogWriter } from './log-writer.ts'
import type { Room } from './room.ts'
import { Rooms } from './rooms.ts'

export type SyncServerParts = { readonly config: Config; readonly store: Store; readonly log: Logger }

/** How long a stop waits for edits on their way to disk. */
const LAST_COMMITS_MS = 4_000

/** What a client may send before it is admitted: its step 1, its caret, and what it typed meanwhile. */
const MOST_EARLY = 100

/** Takes upgraded sockets of `/sync/<meeting code>`, admits them, and hands them to their room. */
export function createSyncServer(parts: SyncServerParts): SyncServer {
  return new SyncServer(parts)
}

export class SyncServer {
  readonly #parts: SyncServerParts
  readonly #writer: LogWriter
  readonly #rooms: Rooms
  readonly #sockets: WebSocketServer
  readonly #news: { close: () => Promise<void> }
  readonly #timers: readonly NodeJS.Timeout[]

  constructor(parts: SyncServerParts) {
    const { store, log } = parts
    this.#parts = parts
    this.#writer = new LogWriter(store.log, log)
    this.#rooms = new Rooms({ log: store.log, writer: this.#writer, logger: log })
    this.#sockets = new WebSocketServer({
      noServer: true,
      perMessageDeflate: false,
      maxPayload: LIMITS.messageBytes + 1024,
    })
    this.#news = store.log.listen({
      onDocument: ({ meetingId, head }) => this.#rooms.find(meetingId)?.noticed(head),
      onRights: ({ personId, meetingId }) => void this.#judgeAnew(concerns(personId, meetingId)),
      onReconnect: () => this.#forEachRoom((room) => room.catchUp()),
    })
    this.#timers = [
      setInterval(() => this.#forEachRoom((room) => room.keepAlive()), LIMITS.keepAliveMs),
      setInterval(() => void this.#judgeAnew(() => true), LIMITS.sweepMs),
    ]
  }

  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    // A browser always names its origin; what names none is no browser, and carries nobody's cookie unawares.
    const { origin } = request.headers
    if (origin !== undefined && !this.#parts.config.origins.includes(origin)) return forbid(socket)

    this.#sockets.handleUpgrade(request, socket, head, (accepted) => {
      this.#welcome(accepted, request).catch((error: unknown) => {
        this.#parts.log.warn({ err: error }, 'A connection could not be admitted')
        accepted.close(CLOSE.databaseAway)
      })
    })
  }

  /** Stops taking edits, waits for those on their way to disk, and sends everybody to another process. */
  async close(): Promise<void> {
    for (const timer of this.#timers) clearInterval(timer)
    await this.#writer.close(LAST_COMMITS_MS)
    for (const room of this.#rooms) await this.#rooms.compact(room)
    this.#rooms.closeAll(CLOSE.shuttingDown)
    await this.#news.close()
    this.#sockets.close()
  }

  async #welcome(socket: WebSocket, request: IncomingMessage): Promise<void> {
    const early = keepEarly(socket)
    const url = new URL(request.url ?? '/', 'http://local')
    const admission = await this.#admissionOf(url, request)
    const room = admission && (await this.#rooms.enter(admission.meeting.id))
    if (!admission || !room) return socket.close(CLOSE.unknownMeeting)
    if (hasTooMany(room, admission)) return socket.close(CLOSE.tooManyRefused)

    const connection = new Connection(socket, admission, { client: url.searchParams.get('client') })
    if (socket.readyState !== socket.OPEN) return this.#rooms.left(room)
    socket.on('close', () => {
      room.leave(connection)
      this.#rooms.left(room)
    })
    room.join(connection)
    early.deliverTo((bytes) => room.receive(connection, bytes))
  }

  #admissionOf({ pathname }: URL, { headers }: IncomingMessage): Promise<Admission | undefined> {
    const code = decodeURIComponent(pathname.slice(SYNC_PATH.length + 1))
    const token = sessionTokenIn(headers.cookie, this.#parts.config.appUrl) ?? null
    return admit(this.#parts.store, { code, token, now: new Date() })
  }

  /** Closes the connections whose rights are no longer what they were; they come back to be judged. */
  async #judgeAnew(isConcerned: (admission: Admission) => boolean): Promise<void> {
    const connections = [...this.#rooms].flatMap((room) => [...room.connections()])
    for (const connection of connections) {
      const { admission } = connection
      // Those without a session have no rights to lose.
      if (!admission.token || !isConcerned(admission)) continue
      const holds = await stillHolds(this.#parts.store, admission, new Date()).catch(() => true)
      if (!holds) connection.close(CLOSE.rightsChanged)
    }
  }

  #forEachRoom(tell: (room: Room) => void): void {
    for (const room of this.#rooms) tell(room)
  }
}

/** Keeps what a socket sends while it is being judged, and passes it on in order afterwards. */
function keepEarly(socket: WebSocket) {
  let take: ((bytes: Uint8Array) => void) | undefined
  const early: Uint8Array[] = []
  socket.on('error', () => socket.terminate())
  socket.on('message', (data: RawData) => {
    if (take) take(bytesOf(data))
    else if (early.push(bytesOf(data)) > MOST_EARLY) socket.close(CLOSE.tooManyRefused)
  })
  return {
    deliverTo(receive: (bytes: Uint8Array) => void): void {
      for (const bytes of early) receive(bytes)
      take = receive
    },
  }
}

const concerns =
  (personId: string, meetingId: string | null) =>
  (admission: Admission): boolean =>
    admission.personId === personId && (meetingId === null || admission.meeting.id === meetingId)

function hasTooMany(room: Room, { personId }: Admission): boolean {
  if (personId === null) return false
  const theirs = [...room.connections()].filter(({ admission }) => admission.personId === personId)
  return theirs.length >= LIMITS.connectionsPerPerson
}

function forbid(socket: Duplex): void {
  socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
}

function bytesOf(data: RawData): Uint8Array {
  if (data instanceof ArrayBuffer) return new Uint8Array(data)
  return Array.isArray(data) ? Buffer.concat(data) : data
}
