import pg from 'pg'
import { APPEND, APPEND_AND_BIND } from './append-sql.ts'
import type { Database } from './database.ts'

/** One accepted edit on its way to disk. */
export type PendingUpdate = {
  readonly meetingId: string
  /** The `rules` version under which it was admitted. */
  readonly rules: number
  readonly update: Uint8Array
  readonly personId: string | null
  /** Client ids in which it writes and whose owner the room does not know yet: they become `personId`'s. */
  readonly newClients?: readonly number[]
  /**
   * Whether it restores words that a member may not change. Were two machines to do so at once, the
   * words would stand there twice; so the first one raises `rules`, and the second judges again.
   */
  readonly reverses?: boolean
}

/**
 * The sequence number that an edit got; null when the rules have changed: judge it again; `foreign`
 * when one of its client ids is somebody else's, bound on another machine before: it was not stored,
 * and it never will be.
 */
export type Appended = bigint | null | 'foreign'

export type DocumentState = {
  readonly head: bigint
  readonly rules: number
  readonly updates: readonly Uint8Array[]
  /** Which person's each client id is: nobody can write in a colleague's name. */
  readonly owners: ReadonlyMap<number, string>
  /** What the public sees instead while its view is paused or delayed. */
  readonly paused: PausedView | null
}

export type PausedView = {
  /** The row that last changed it: an act, or one that says that the view has moved on. */
  readonly seq: bigint
  readonly state: Uint8Array
}

export type NewerRows = {
  readonly head: bigint
  readonly rules: number
  /** The row that last changed what the public sees while its view is held. */
  readonly pausedSeq: bigint | null
  readonly rows: readonly { readonly seq: bigint; readonly update: Uint8Array }[]
}

/** What one process tells the others of a room; `json` has at most some 7 kB. */
export type HealthNotice = { readonly meetingId: string; readonly process: string; readonly json: string }

export type DocumentNotice = { readonly meetingId: string; readonly head: bigint; readonly rules: number }

/** The update log: the only truth of a shared document. */
export class UpdateLog {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  /**
   * Appends all edits in one statement and one commit, of any number of documents. Per document the
   * row's lock orders this against acts on every machine; edits admitted under older rules match no
   * row and come back as null. New client ids are bound to their person in the same statement; the
   * first binding wins on every machine, and an edit that comes second is not stored.
   */
  async append(pending: readonly PendingUpdate[]): Promise<Appended[]> {
    const claims = pending.flatMap(({ newClients = [] }, index) =>
      newClients.map((clientId) => ({ ord: index + 1, clientId })),
    )
    const values: unknown[] = [
      pending.map((edit) => edit.meetingId),
      pending.map((edit) => edit.rules),
      pending.map((edit) => Buffer.from(edit.update)),
      pending.map((edit) => edit.personId),
      pending.map((edit) => edit.reverses === true),
    ]
    const statement = claims.length > 0 ? APPEND_AND_BIND : APPEND
    if (claims.length > 0) values.push(...claimed(claims))
    const { rows } = await this.#database.pool.query<AppendedRow>({ ...statement, values })
    const appended: Appended[] = pending.map(() => null)
    for (const { ord, seq } of rows) appended[Number(ord) - 1] = seq === null ? 'foreign' : BigInt(seq)
    return appended
  }

  /** The whole document: snapshot first, then the rows after it, as one consistent read. */
  async load(meetingId: string): Promise<DocumentState | undefined> {
    const { rows } = await this.#database.pool.query<LoadedRow>({
      name: 'load-document',
      text: LOAD,
      values: [meetingId],
    })
    const first = rows[0]
    if (!first) return undefined
    const log = rows.flatMap((row) => (row.update ? [row.update] : []))
    const updates = first.snapshot ? [first.snapshot, ...log] : log
    const persons = first.persons ?? []
    const owners = new Map((first.clients ?? []).map((id, index) => [Number(id), persons[index] ?? '']))
    const { paused_seq: seq, paused_state: state } = first
    const paused = seq !== null && state ? { seq: BigInt(seq), state } : null
    return { head: BigInt(first.head), rules: first.rules, updates, owners, paused }
  }

  /** The rows after `seq`; undefined when compaction has swallowed some of them: load again. */
  async since(meetingId: string, seq: bigint): Promise<NewerRows | undefined> {
    const { rows } = await this.#database.pool.query<NewerRow>({
      name: 'updates-since',
      text: SINCE,
      values: [meetingId, seq.toString()],
    })
    const first = rows[0]
    if (!first || BigInt(first.snapshot_seq) > seq) return undefined
    const newer = rows.flatMap((row) => (row.update ? [{ seq: BigInt(row.seq), update: row.update }] : []))
    const pausedSeq = first.paused_seq === null ? null : BigInt(first.paused_seq)
    return { head: BigInt(first.head), rules: first.rules, pausedSeq, rows: newer }
  }

  /** What the public sees while its view is held. */
  async publicView(meetingId: string): Promise<PausedView | null> {
    const { rows } = await this.#database.pool.query<{ seq: string; state: Buffer }>({
      name: 'public-view',
      text: PUBLIC_VIEW,
      values: [meetingId],
    })
    return rows[0] ? { seq: BigInt(rows[0].seq), state: rows[0].state } : null
  }

  /**
   * Replaces the rows up to `seq` by one garbage-collected state, so that erased text is really gone.
   * Of two that compact at once the one with the newer state wins; the other changes nothing.
   */
  async compact(meetingId: string, { seq, snapshot }: { seq: bigint; snapshot: Uint8Array }): Promise<void> {
    await this.#database.pool.query({
      name: 'compact-document',
      text: COMPACT,
      values: [meetingId, seq.toString(), Buffer.from(snapshot)],
    })
  }

  /** Tells every process on this database how a room of this one is doing; nothing of it is kept. */
  async tellHealth({ meetingId, process, json }: HealthNotice): Promise<void> {
    await this.#database.pool.query({
      name: 'tell-health',
      text: "SELECT pg_notify('health', $1)",
      values: [`${meetingId}:${process}:${json}`],
    })
  }

  /**
   * Listens for commits of every process on this database, and for changes of rights. Keeps its own
   * connection, the first of which may come late; each time `onListening` says that news come from now
   * on, and that some may have been missed.
   */
  listen(handlers: NewsHandlers): { close: () => Promise<void> } {
    const listener = new Listener(this.#database.url, handlers)
    return { close: () => listener.close() }
  }
}

type Claim = { readonly ord: number; readonly clientId: number }

const claimed = (claims: readonly Claim[]) => [
  claims.map(({ ord }) => ord),
  claims.map(({ clientId }) => clientId),
]

/** `seq` is null for an edit in somebody else's client id. */
type AppendedRow = { ord: string; seq: string | null }

type LoadedRow = {
  head: string
  rules: number
  snapshot: Buffer | null
  clients: string[] | null
  persons: string[] | null
  paused_seq: string | null
  paused_state: Buffer | null
  update: Buffer | null
}
type NewerRow = {
  head: string
  rules: number
  snapshot_seq: string
  paused_seq: string | null
  seq: string
  update: Buffer | null
}

export type NewsHandlers = {
  readonly onDocument?: (notice: DocumentNotice) => void
  /** Somebody's rights changed: in one meeting, or anywhere when none is named. */
  readonly onRights?: (notice: { readonly personId: string; readonly meetingId: string | null }) => void
  /** Somebody asked to be admitted to a meeting, or was answered. */
  readonly onJoin?: (meetingId: string) => void
  /** Something from outside waits for the moderators of a meeting, or was judged. */
  readonly onOutside?: (meetingId: string) => void
  readonly onHealth?: (notice: HealthNotice) => void
  readonly onListening?: () => void
}

const RETRY_MS = 500
const PULSE_MS = 10_000

class Listener {
  readonly #url: string
  readonly #handlers: NewsHandlers
  #client: pg.Client | undefined
  #retry: NodeJS.Timeout | undefined
  #pulse: NodeJS.Timeout | undefined
  #closed = false

  constructor(url: string, handlers: NewsHandlers) {
    this.#url = url
    this.#handlers = handlers
    void this.#connect()
  }

  async close(): Promise<void> {
    this.#closed = true
    clearTimeout(this.#retry)
    clearInterval(this.#pulse)
    await this.#client?.end().catch(() => undefined)
  }

  async #connect(): Promise<void> {
    const client = new pg.Client({ connectionString: this.#url, keepAlive: true })
    this.#client = client
    client.on('error', () => this.#again(client))
    client.on('end', () => this.#again(client))
    client.on('notification', ({ channel, payload }) => this.#tell(channel, payload ?? ''))
    try {
      await client.connect()
      await client.query('LISTEN document; LISTEN rights; LISTEN joins; LISTEN outside; LISTEN health')
      this.#feelPulse(client)
      this.#handlers.onListening?.()
    } catch {
      // The server is away; #again has been told by `error` or tells itself here.
      this.#again(client)
    }
  }

  /** A line that a network dropped in silence would look as if nothing happened anywhere. */
  #feelPulse(client: pg.Client): void {
    const lost = () => this.#again(client)
    clearInterval(this.#pulse)
    this.#pulse = setInterval(() => {
      const silence = setTimeout(lost, PULSE_MS / 2)
      client
        .query('SELECT 1')
        .catch(lost)
        .finally(() => clearTimeout(silence))
    }, PULSE_MS)
  }

  #again(client: pg.Client): void {
    if (this.#closed || this.#client !== client) return
    this.#client = undefined
    clearInterval(this.#pulse)
    client.end().catch(() => undefined)
    this.#retry = setTimeout(() => void this.#connect(), RETRY_MS)
  }

  #tell(channel: string, payload: string): void {
    const [first = '', second = '', third = ''] = payload.split(':')
    if (channel === 'document') {
      this.#handlers.onDocument?.({ meetingId: first, head: BigInt(second), rules: Number(third) })
    } else if (channel === 'rights') {
      this.#handlers.onRights?.({ personId: first, meetingId: second || null })
    } else if (channel === 'health') {
      const json = payload.slice(first.length + second.length + 2)
      this.#handlers.onHealth?.({ meetingId: first, process: second, json })
    } else if (channel === 'joins') {
      this.#handlers.onJoin?.(first)
    } else if (channel === 'outside') {
      this.#handlers.onOutside?.(first)
    }
  }
}

const LOAD = `
SELECT d.head, d.rules, d.paused_seq, u.update,
       CASE WHEN row_number() OVER by_seq = 1 THEN d.paused_state END AS paused_state,
       CASE WHEN row_number() OVER by_seq = 1 THEN d.snapshot END AS snapshot,
       CASE WHEN row_number() OVER by_seq = 1
         THEN (SELECT array_agg(client_id ORDER BY client_id) FROM client_binding WHERE meeting_id = $1) END AS clients,
       CASE WHEN row_number() OVER by_seq = 1
         THEN (SELECT array_agg(person_id ORDER BY client_id) FROM client_binding WHERE meeting_id = $1) END AS persons
  FROM meeting_document d
  LEFT JOIN document_update u ON u.meeting_id = d.meeting_id AND u.seq > d.snapshot_seq
 WHERE d.meeting_id = $1
WINDOW by_seq AS (ORDER BY u.seq)
 ORDER BY u.seq`

const SINCE = `
SELECT d.head, d.rules, d.snapshot_seq, d.paused_seq, u.seq, u.update
  FROM meeting_document d
  LEFT JOIN document_update u ON u.meeting_id = d.meeting_id AND u.seq > $2::bigint
 WHERE d.meeting_id = $1
 ORDER BY u.seq`

const PUBLIC_VIEW = `
SELECT paused_seq AS seq, paused_state AS state FROM meeting_document
 WHERE meeting_id = $1 AND paused_seq IS NOT NULL`

const COMPACT = `
WITH kept AS (
  UPDATE meeting_document SET snapshot = $3, snapshot_seq = $2::bigint
   WHERE meeting_id = $1 AND snapshot_seq < $2::bigint
   RETURNING meeting_id
)
DELETE FROM document_update u USING kept k WHERE u.meeting_id = k.meeting_id AND u.seq <= $2::bigint`
