// The public's way without sockets (protocol/live-feed.ts). Who may attack: anybody, with any address.
// What is promised: only what every visitor may see, the same bytes for everybody, nothing that depends
// on a cookie, and work that grows with the meetings that are followed, not with those who follow.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { z } from 'zod'
import { LIVE_FEED_PATH, LIVE_MORE, LIVE_NEXT } from '#protocol/live-feed.ts'
import type { Logger } from '#server/log.ts'
import type { Store } from '#server/store/store.ts'
import { Admissions } from '#server/sync/admission.ts'
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

type Followed = { readonly feed: MeetingFeed; askedAt: number }

export class PublicFeed {
  readonly #store: Store
  readonly #log: Logger
  readonly #admissions: Admissions
  readonly #feeds = new Map<string, Followed>()
  readonly #sweep: NodeJS.Timeout

  constructor({ store, log }: { store: Store; log: Logger }) {
    this.#store = store
    this.#log = log
    this.#admissions = new Admissions(store)
    this.#sweep = setInterval(() => this.#letIdleGo(performance.now()), FEED_LIMITS.idleMs / 4).unref()
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
    clearInterval(this.#sweep)
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
    await tell(this.#feedOf(admission.meeting.id), { code, query: query.data }, response)
  }

  #feedOf(meetingId: string): MeetingFeed {
    const now = performance.now()
    const known = this.#feeds.get(meetingId)
    // Those asked for last stand last.
    this.#feeds.delete(meetingId)
    const feed = known?.feed ?? new MeetingFeed(this.#store, meetingId)
    this.#feeds.set(meetingId, { feed, askedAt: now })
    const oldest = this.#feeds.keys().next()
    if (this.#feeds.size > FEED_LIMITS.meetings && !oldest.done) this.#letGo(oldest.value)
    return feed
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
