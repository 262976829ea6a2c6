import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Registry } from 'prom-client'
import { WebSocketServer } from 'ws'
import { CLOSE, SYNC_PATH, VIEWER_CLIENT } from '#protocol/sync.ts'
import type { Config } from '#server/config.ts'
import type { Logger } from '#server/log.ts'
import { sessionTokenIn } from '#server/session-cookie.ts'
import type { Store } from '#server/store/store.ts'
import { type Admission, Admissions } from './admission.ts'
import { Exchanges } from './exchanges.ts'
import { HealthBoard } from './health-board.ts'
import type { Seat } from './http-connections.ts'
import { LIMITS } from './limits.ts'
import { LogWriter } from './log-writer.ts'
import { Member } from './member.ts'
import { memberSocket } from './member-socket.ts'
import { type SyncFigures, SyncMetrics } from './metrics.ts'
import type { Room } from './room.ts'
import { Rooms } from './rooms.ts'
import { type Line, Viewer } from './viewer.ts'
import { acceptViewer, ViewerSocket } from './viewer-socket.ts'

export type SyncServerParts = { readonly config: Config; readonly store: Store; readonly log: Logger }

/** How long a stop waits for edits on their way to disk. */
const LAST_COMMITS_MS = 2_000

type Asker = { readonly code: string; readonly token: string; readonly client: string | null }

type Arrival = { readonly request: IncomingMessage; readonly socket: Duplex; readonly head: Buffer }

/** Takes upgraded sockets of `/sync/<meeting code>`, admits them, and hands them to their room. */
export function createSyncServer(parts: SyncServerParts): SyncServer {
  return new SyncServer(parts)
}

export class SyncServer {
  /** For members who come without a socket and anew with each request. */
  readonly exchanges: Exchanges
  readonly #parts: SyncServerParts
  readonly #admissions: Admissions
  readonly #metrics: SyncMetrics
  readonly #health: HealthBoard
  readonly #writer: LogWriter
  readonly #rooms: Rooms
  readonly #sockets: WebSocketServer
  readonly #news: { close: () => Promise<void> }
  readonly #timers: readonly NodeJS.Timeout[]
  #isClosing = false

  constructor(parts: SyncServerParts) {
    const { store, log } = parts
    this.#parts = parts
    this.#admissions = new Admissions(store)
    this.#metrics = new SyncMetrics(() => this.#figures())
    this.#writer = new LogWriter(store.log, log, this.#metrics)
    this.#rooms = new Rooms({ log: store.log, writer: this.#writer, logger: log, metrics: this.#metrics })
    this.exchanges = new Exchanges({ admissions: this.#admissions, rooms: this.#rooms, log: store.log })
    this.#health = new HealthBoard(store.log)
    this.#sockets = new WebSocketServer({
      noServer: true,
      perMessageDeflate: false,
      clientTracking: false,
      autoPong: false,
      maxPayload: LIMITS.messageBytes + 1024,
    })
    this.#news = store.log.listen({
      onDocument: ({ meetingId, head }) => this.#rooms.find(meetingId)?.noticed(head),
      onRights: ({ personId, meetingId }) => {
        this.#admissions.forgetMembers()
        void this.#judgeAnew(concerns(personId, meetingId))
      },
      onHealth: (notice) => this.#health.noticed(notice),
      onListening: () => {
        this.#admissions.forgetMembers()
        this.#forEachRoom((room) => void room.catchUp())
        void this.#judgeAnew(() => true)
      },
    })
    const every = (ms: number, look: (room: Room) => void) => setInterval(() => this.#forEachRoom(look), ms)
    this.#timers = [
      every(LIMITS.keepAliveMs, ({ audience }) => audience.keepAlive()),
      every(LIMITS.stuckLookMs, ({ audience }) => audience.closeStuck(performance.now())),
      every(LIMITS.healthEveryMs, (room) => void this.#publishHealth(room)),
      setInterval(() => void this.#judgeAnew(() => true), LIMITS.sweepMs),
    ]
  }

  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    if (this.#isClosing) return turnAway(socket, '503 Service Unavailable')
    // A browser always names its origin; what names none is no browser, and carries nobody's cookie unawares.
    const { origin } = request.headers
    if (origin !== undefined && !this.#parts.config.origins.includes(origin))
      return turnAway(socket, '403 Forbidden')

    // Until somebody is admitted nothing of theirs is read: it waits in the kernel.
    socket.on('error', destroy)
    const arrival = { request, socket, head }
    this.#welcome(arrival).catch((error: unknown) => {
      this.#parts.log.warn({ err: error }, 'A connection could not be admitted')
      this.#sendAway(arrival, CLOSE.databaseAway)
    })
  }

  /** What Prometheus reads of this process' rooms. */
  get metrics(): Registry {
    return this.#metrics.registry
  }

  /** For a member who comes without a socket: what they may do at the meeting, or the code that sends them away. */
  async join(line: Line, { code, token, client }: Asker): Promise<Seat | number> {
    const admission = await this.#admissions.admit({ code, token, now: new Date() })
    if (!admission) return CLOSE.unknownMeeting
    if (admission.role === 'viewer') return CLOSE.rightsChanged
    const room = await this.#rooms.enter(admission.meeting.id)
    if (!room) return CLOSE.unknownMeeting
    if (hasTooMany(room, admission)) return CLOSE.tooManyRefused

    const member = new Member(line, admission, { client })
    room.join(member)
    this.#judgeArrival(admission)
    return {
      receive: (message) => room.receive(member, message),
      leave: () => this.#leave(room, member),
    }
  }

  /** Takes nobody new, sends everybody to another process, and waits for edits on their way to disk. */
  async close(): Promise<void> {
    this.#isClosing = true
    this.exchanges.close()
    for (const timer of this.#timers) clearInterval(timer)
    await Promise.all([...this.#rooms].map(({ audience }) => audience.leaveInWaves(CLOSE.shuttingDown)))
    await this.#writer.close(LAST_COMMITS_MS)
    for (const room of this.#rooms) await room.compact()
    this.#rooms.closeAll(CLOSE.shuttingDown)
    await this.#news.close()
    this.#sockets.close()
  }

  async #welcome(arrival: Arrival): Promise<void> {
    const url = new URL(arrival.request.url ?? '/', 'http://local')
    const client = url.searchParams.get('client')
    const admission = await this.#admissionOf(url, arrival.request)
    const room = admission && (await this.#rooms.enter(admission.meeting.id))
    if (this.#isClosing) return this.#sendAway(arrival, CLOSE.shuttingDown)
    if (!admission || !room) return this.#sendAway(arrival, CLOSE.unknownMeeting)
    if (hasTooMany(room, admission)) return this.#sendAway(arrival, CLOSE.tooManyRefused)

    if (admission.role === 'viewer' || client === VIEWER_CLIENT) this.#watch(room, admission, arrival)
    else this.#join(room, admission, { arrival, client })
  }

  #watch(room: Room, admission: Admission, { request, socket, head }: Arrival): void {
    if (socket.destroyed || !acceptViewer(request, socket)) return this.#rooms.left(room)
    const line = new ViewerSocket(socket)
    const viewer = new Viewer(line, admission)
    line.open(head, () => this.#leave(room, viewer))
    room.audience.watch(viewer)
    this.#judgeArrival(admission)
  }

  #join(
    room: Room,
    admission: Admission,
    { arrival: { request, socket, head }, client }: { arrival: Arrival; client: string | null },
  ): void {
    socket.once('close', () => this.#rooms.left(room))
    this.#sockets.handleUpgrade(request, socket, head, (accepted) => {
      const member = new Member(memberSocket(accepted, socket), admission, { client })
      accepted.on('message', (data: Buffer) => room.receive(member, data))
      accepted.on('close', () => this.#leave(room, member))
      room.join(member)
      this.#judgeArrival(admission)
    })
  }

  /** What changed while this one was being admitted was told to nobody here. */
  #judgeArrival(admission: Admission): void {
    if (admission.token) void this.#judgeAnew((other) => other === admission)
  }

  #leave(room: Room, viewer: Viewer): void {
    viewer.outlet.stop()
    room.audience.leave(viewer)
    this.#rooms.left(room)
  }

  /** Browsers learn why only from the code with which an accepted socket is closed. */
  #sendAway({ request, socket, head }: Arrival, code: number): void {
    if (socket.destroyed) return
    this.#sockets.handleUpgrade(request, socket, head, (accepted) => {
      accepted.on('error', () => accepted.terminate())
      accepted.close(code)
    })
  }

  #admissionOf({ pathname }: URL, { headers }: IncomingMessage): Promise<Admission | undefined> {
    const code = pathname.slice(SYNC_PATH.length + 1)
    const token = sessionTokenIn(headers.cookie, this.#parts.config.appUrl) ?? null
    return this.#admissions.admit({ code, token, now: new Date() })
  }

  /** Closes the connections whose rights are no longer what they were; they come back to be judged. */
  async #judgeAnew(isConcerned: (admission: Admission) => boolean): Promise<void> {
    const connections = [...this.#rooms].flatMap(({ audience }) => [...audience.all()])
    for (const connection of connections) {
      const { admission } = connection
      // Those without a session have no rights to lose.
      if (!admission.token || !isConcerned(admission)) continue
      const holds = await this.#admissions.stillHolds(admission, new Date()).catch(() => true)
      if (!holds) connection.close(CLOSE.rightsChanged)
    }
  }

  async #publishHealth(room: Room): Promise<void> {
    // While the database is away nobody else can be told; the moderators here were.
    await this.#health.publish(room).catch(() => undefined)
  }

  #figures(): SyncFigures {
    const audiences = [...this.#rooms].map(({ audience }) => audience)
    const members = audiences.flatMap((audience) => [...audience.members])
    const by = (way: 'socket' | 'http') => members.filter(({ transport }) => transport === way).length
    const { updates, bytes } = this.#writer.waiting
    return {
      rooms: audiences.length,
      members: { socket: by('socket'), http: by('http') },
      viewers: audiences.reduce((sum, { viewers }) => sum + viewers, 0),
      waitingUpdates: updates,
      waitingBytes: bytes,
    }
  }

  #forEachRoom(tell: (room: Room) => void): void {
    for (const room of this.#rooms) tell(room)
  }
}

const concerns =
  (personId: string, meetingId: string | null) =>
  (admission: Admission): boolean =>
    admission.personId === personId && (meetingId === null || admission.meeting.id === meetingId)

function hasTooMany({ audience }: Room, { personId }: Admission): boolean {
  if (personId === null) return false
  let theirs = 0
  for (const { admission } of audience.members) if (admission.personId === personId) theirs++
  return theirs >= LIMITS.connectionsPerPerson
}

/** One function for all sockets: a closure for each would keep its request in memory for hours. */
function destroy(this: Duplex): void {
  this.destroy()
}

function turnAway(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\nRetry-After: 1\r\n\r\n`)
}
