import type { Database } from './database.ts'

export type PublicRow = {
  readonly seq: number
  readonly update: Uint8Array
  /** Milliseconds since it was stored, by the database's clock. */
  readonly age: number
}

export type PublicRows = {
  /** While the public view is held: `head`, and nothing is told beyond it. */
  readonly pausedAt: number | null
  /** Up to here rows are told. Beyond, while the view is delayed, only states: rows hold what came and went. */
  readonly live: number
  /** Everything up to here has been folded into one state; single rows of it are gone. */
  readonly folded: number
  readonly head: number
  readonly rows: readonly PublicRow[]
}

/** The log of a shared document for those who follow it from afar, with numbers that a URL can hold. */
export class PublicLog {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  /** The rows after `seq` that are still there; fewer than asked for when `folded` is beyond `seq`. */
  async after(meetingId: string, seq: number): Promise<PublicRows | undefined> {
    const { rows } = await this.#database.pool.query<Row>({
      name: 'public-rows-after',
      text: AFTER,
      values: [meetingId, seq],
    })
    const first = rows[0]
    if (!first) return undefined
    const newer = rows.flatMap(({ seq: at, update, age }) =>
      update ? [{ seq: Number(at), update, age: Number(age) }] : [],
    )
    const head = Number(first.head)
    const live = Number(first.live_seq ?? head)
    const pausedAt = first.paused_seq === null ? null : head
    // What was folded meanwhile beyond that does not concern the public.
    return { pausedAt, live, folded: Math.min(Number(first.snapshot_seq), live), head, rows: newer }
  }

  /** The number after which all rows are there and younger than `ageMs`. */
  async youngerThan(meetingId: string, ageMs: number): Promise<number> {
    const { rows } = await this.#database.pool.query<{ seq: string }>({
      name: 'public-rows-younger',
      text: YOUNGER,
      values: [meetingId, ageMs],
    })
    return Number(rows[0]?.seq ?? 0)
  }
}

type Row = {
  head: string
  snapshot_seq: string
  paused_seq: string | null
  live_seq: string | null
  seq: string
  update: Buffer | null
  age: string | null
}

const AFTER = `
SELECT coalesce(d.paused_seq, d.head) AS head, d.snapshot_seq, d.paused_seq, d.live_seq,
       u.seq, u.update, extract(epoch FROM now() - u.at) * 1000 AS age
  FROM meeting_document d
  LEFT JOIN document_update u ON u.meeting_id = d.meeting_id AND u.seq > $2::bigint
       AND u.seq <= coalesce(d.live_seq, d.head)
 WHERE d.meeting_id = $1
 ORDER BY u.seq`

const YOUNGER = `
SELECT coalesce(max(u.seq), d.snapshot_seq) AS seq
  FROM meeting_document d
  LEFT JOIN document_update u ON u.meeting_id = d.meeting_id AND u.at < now() - $2 * interval '1 millisecond'
 WHERE d.meeting_id = $1
 GROUP BY d.snapshot_seq`
