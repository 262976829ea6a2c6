import * as Y from 'yjs'
import { type Floor, readFloor } from '#protocol/floor.ts'
import { readCardTexts, type StoredMeeting } from '#protocol/meeting-content.ts'
import { NotesReader } from '#protocol/notes-json.ts'
import { NOTES, newSharedDocument } from '#protocol/shared-document.ts'
import type { Context } from '#server/context.ts'

type Log = Context['store']['log']

/** Members read what is on disk; the public what it may see of that, less while its view is paused. */
export type Readers = 'members' | 'public'

/**
 * The stored texts of meetings as readers get them, one replica for each meeting that was asked for
 * lately. Thousands may load the page of a meeting in which dozens write: each load then costs the
 * rows since the last one, and nothing at all while nobody writes.
 */
export class StoredTexts {
  readonly #most: number
  readonly #readers: Readers
  readonly #kept = new Map<string, Promise<Replica>>()

  constructor({ most, readers }: { most: number; readers: Readers }) {
    this.#most = most
    this.#readers = readers
  }

  /** The text up to at least `head`. Readers of one meeting take turns: they share a replica. */
  async upTo(log: Log, meetingId: string, head: bigint): Promise<StoredMeeting> {
    const kept = this.#kept.get(meetingId)
    const next = kept
      ? kept.then((replica) => this.#catchUp(log, meetingId, { replica, head }))
      : this.#load(log, meetingId)
    this.#keep(meetingId, next)
    try {
      return (await next).content()
    } catch (error) {
      if (this.#kept.get(meetingId) === next) this.#kept.delete(meetingId)
      throw error
    }
  }

  async #load(log: Log, meetingId: string): Promise<Replica> {
    const state = await log.load(meetingId)
    if (!state) throw new Error(`Meeting ${meetingId} has no document`)
    const paused = this.#readers === 'public' ? state.paused : null
    return paused
      ? new Replica({ head: paused.seq, updates: [paused.state] }, { isPaused: true })
      : new Replica(state, { isPaused: false })
  }

  async #catchUp(log: Log, meetingId: string, { replica, head }: Wanted): Promise<Replica> {
    if (replica.seq >= head) return replica
    const news = await log.since(meetingId, replica.seq)
    const isPause = this.#readers === 'public' && (replica.isPaused || news?.pausedSeq !== null)
    // Compaction has swallowed some of the rows in between, or they are not all for the public.
    if (!news || isPause) return this.#load(log, meetingId)
    replica.apply({
      head: news.rows.at(-1)?.seq ?? replica.seq,
      updates: news.rows.map(({ update }) => update),
    })
    return replica
  }

  #keep(meetingId: string, replica: Promise<Replica>): void {
    this.#kept.delete(meetingId)
    this.#kept.set(meetingId, replica)
    const oldest = this.#kept.keys().next()
    if (this.#kept.size > this.#most && !oldest.done) this.#kept.delete(oldest.value)
  }
}

type Wanted = { readonly replica: Replica; readonly head: bigint }

type Rows = { readonly head: bigint; readonly updates: readonly Uint8Array[] }

class Replica {
  seq = 0n
  /** It holds what the public sees while its view stands still. */
  readonly isPaused: boolean
  readonly #doc = newSharedDocument()
  readonly #notes = new NotesReader(this.#doc.getXmlFragment(NOTES))
  #content: StoredMeeting | undefined

  constructor(rows: Rows, { isPaused }: { isPaused: boolean }) {
    this.isPaused = isPaused
    this.apply(rows)
  }

  apply({ head, updates }: Rows): void {
    this.#doc.transact(() => {
      for (const update of updates) Y.applyUpdate(this.#doc, update)
    })
    this.seq = head
    this.#content = undefined
  }

  content(): StoredMeeting {
    this.#content ??= this.#read(readFloor(this.#doc))
    return this.#content
  }

  #read(floor: Floor): StoredMeeting {
    const cards = readCardTexts(this.#doc, floor)
    return { seq: String(this.seq), floor, cards, notes: this.#notes.read([]) }
  }
}
