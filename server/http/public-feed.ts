// The public's way without sockets (protocol/live-feed.ts). Who may attack: anybody, with any address.
// What is promised: only what every visitor may see, the same bytes for everybody, nothing that depends
// on a cookie, and work that grows with the meetings that are followed, not with those who follow.
import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { z } from 'zod'
import { LIVE_FEED_PATH, LIVE_MORE, LIVE_NEXT } from '#protocol/live-feed.ts'
import type { RoomHealth } from '#protocol/room-health.ts'
import type { Logger } from '#server/log.ts'
import type { Store } from '#server/store/store.ts'
import { Admissions } from '#server/sync/admission.ts'
import { LIMITS } from '#server/sync/limits.ts'
import { FEED_LIMITS } from './feed-limits.ts'
import { MeetingFeed } from './meeting-feed.ts'

const seq = z
  .string()
  .regex(/^(0|[1-9]\d{0,14})$/)
  .transform(Number)
const asked = z.union([z.strictObject({}), z.strictObject({ snapshot: seq }), z.strictObject({ after: seq })])
type Asked = z.infer<typeof asked>

const FOR_A_MOMENT = `public, max-age=${FEED_LIMITS.momentS}`
const FOR_MINUTES = `public, max-age=${FEED_LIMITS.pastS}, immutable`

/** `polls`: questions for what is newer, since moderators were last told of those who follow. */
type Followed = { readonly feed: MeetingFeed; askedAt: number; polls: number }

export class PublicFeed {
  readonly #store: Store
  readonly #log: Logger
  readonly #admissions: Admissions
  readonly #feeds = new Map<string, Followed>()
  readonly #timers: readonly NodeJS.Timeout[]
  readonly #self = randomUUID()

  constructor({ store, log }: { store: Store; log: Logger }) {
    this.#store = store
    this.#log = log
    this.#admissions = new Admissions(store)
    this.#timers = [
      setInterval(() => this.#letIdleGo(performance.now()), FEED_LIMITS.idleMs / 4).unref(),
      setInterval(() => void this.#tellHealth(), LIMITS.healthEveryMs).unref(),
    ]
  }

  /** Answers if the request asks for a meeting's feed. */
  answer(request: IncomingMessage, response: ServerResponse): boolean {
    const code = request.url?.match(/^\/live\/([\w-]{1,64})(?:\?|$)/)?.[1]
    if (code === undefined) return false
    this.#reply(code, request, response).catch((error: unknown) => {
      this.#log.warn({ err: error }, 'A meeting could not be told to those who follow without sockets')
      if (response.headersSent) return void response.destroy()
      response.writeHead(503, { 'Retry-After': '2', 'Cache-Control': 'no-store' }).end()
    })
    return true
  }

  [Symbol.dispose](): void {
    for (const timer of this.#timers) clearInterval(timer)
    for (const { feed } of this.#feeds.values()) feed.destroy()
    this.#feeds.clear()
  }

  async #reply(code: string, { method, url }: IncomingMessage, response: ServerResponse): Promise<void> {
    if (method !== 'GET' && method !== 'HEAD') {
      return void response.writeHead(405, { Allow: 'GET, HEAD', 'Cache-Control': 'no-store' }).end()
    }
    const query = asked.safeParse(Object.fromEntries(new URL(url ?? '', 'http://local').searchParams))
    if (!query.success) return void response.writeHead(400, { 'Cache-Control': 'no-store' }).end()
    // Whoever asks is judged as a visitor: what one cache gives to all may not depend on one.
    const admission = await this.#admissions.admit({ code, token: null, now: new Date() })
    if (!admission) return void response.writeHead(404, { 'Cache-Control': FOR_A_MOMENT }).end()
    const followed = this.#follow(admission.meeting.id)
    if ('after' in query.data) followed.polls++
    await tell(followed.feed, { code, query: query.data }, response)
  }

  #follow(meetingId: string): Followed {
    const now = performance.now()
    const known = this.#feeds.get(meetingId)
    // Those asked for last stand last.
    this.#feeds.delete(meetingId)
    const feed = known?.feed ?? new MeetingFeed(this.#store, meetingId)
    const followed = { feed, askedAt: now, polls: known?.polls ?? 0 }
    this.#feeds.set(meetingId, followed)
    const oldest = this.#feeds.keys().next()
    if (this.#feeds.size > FEED_LIMITS.meetings && !oldest.done) this.#letGo(oldest.value)
    return followed
  }

  /** About how many follow each meeting this way, for its moderators; whom a cache answers is not seen here. */
  async #tellHealth(): Promise<void> {
    for (const [meetingId, followed] of this.#feeds) {
      const http = Math.round((followed.polls * FEED_LIMITS.pollMs) / LIMITS.healthEveryMs)
      followed.polls = 0
      if (http === 0) continue
      const health: RoomHealth = { members: [], others: 0, viewers: { socket: 0, http }, slowestAckMs: null }
      const notice = { meetingId, process: this.#self, json: JSON.stringify(health) }
      // While the database is away nobody can be told.
      await this.#store.log.tellHealth(notice).catch(() => undefined)
    }
  }

  #letIdleGo(now: number): void {
    for (const [meetingId, { askedAt }] of this.#feeds) {
      if (now - askedAt > FEED_LIMITS.idleMs) this.#letGo(meetingId)
    }
  }

  #letGo(meetingId: string): void {
    this.#feeds.get(meetingId)?.feed.destroy()
    this.#feeds.delete(meetingId)
  }
}

async function tell(
  feed: MeetingFeed,
  { code, query }: { code: string; query: Asked },
  response: ServerResponse,
): Promise<void> {
  const now = performance.now()
  if ('after' in query) {
    const page = await feed.page(query.after, now)
    if (page === 'gone') return void response.writeHead(410, { 'Cache-Control': FOR_A_MOMENT }).end()
    const { body, next, isWhole } = page
    const headers = isWhole
      ? { 'Cache-Control': FOR_MINUTES, [LIVE_MORE]: '1' }
      : { 'Cache-Control': FOR_A_MOMENT }
    return send(response, body, { ...headers, [LIVE_NEXT]: next })
  }
  const { seq: at, body } = await feed.snapshot(now)
  if ('snapshot' in query && query.snapshot <= at) {
    return send(response, body, { 'Cache-Control': FOR_MINUTES, [LIVE_NEXT]: at })
  }
  const location = `${LIVE_FEED_PATH}/${code}?snapshot=${at}`
  response.writeHead(307, { Location: location, 'Cache-Control': FOR_A_MOMENT }).end()
}

function send(response: ServerResponse, body: Uint8Array, headers: Record<string, string | number>): void {
  const shape = { 'Content-Type': 'application/octet-stream', 'Content-Length': body.byteLength }
  response.writeHead(200, { ...shape, ...headers }).end(body)
}
