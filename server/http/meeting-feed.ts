import * as Y from 'yjs'
import { newSharedDocument } from '#protocol/shared-document.ts'
import type { DocumentState, PausedView } from '#server/store/document-log.ts'
import type { PublicRows } from '#server/store/public-log.ts'
import { applyAll } from '#server/store/replica.ts'
import type { Store } from '#server/store/store.ts'
import { step2Frame, updateFrame } from '#server/sync/frames.ts'
import { mergeUpdates } from '#server/sync/merge-updates.ts'
import { FEED_LIMITS } from './feed-limits.ts'

/** What came after a number: a whole past page, the newest one so far, or nothing that is still told. */
export type Page = { readonly body: Uint8Array; readonly next: number; readonly isWhole: boolean } | 'gone'

type Told = { readonly seq: number; readonly update: Uint8Array; readonly at: number }
type Snapshot = { readonly seq: number; readonly body: Uint8Array; readonly at: number }

const NOTHING = new Uint8Array()

/**
 * One meeting as the public follows it without sockets: a replica of what is on disk, the updates of the
 * last minutes, and pages of them. It moves in ticks, so that all who ask within one get the same bytes.
 *
 * Single updates hold words that were removed since. So they are told for some minutes only, and not at
 * all once the log has been folded; snapshots come from the replica, which has forgotten removed words.
 */
export class MeetingFeed {
  readonly #store: Store
  readonly #meetingId: string
  #doc = newSharedDocument()
  #told: Told[] = []
  /** Up to here updates are no longer told. */
  #from = 0
  #head = 0
  /** Up to here what is told are rows of the log; beyond, what leads from one kept state to the next. */
  #live = 0
  #tickAt = Number.NEGATIVE_INFINITY
  #ticking: Promise<void> | undefined
  #snapshot: Snapshot | undefined
  /** What was encoded in this tick, by the number that it comes after. */
  #pages = new Map<number, Page>()

  constructor(store: Store, meetingId: string) {
    this.#store = store
    this.#meetingId = meetingId
  }

  /** A state without removed words; one serves all newcomers of half a minute. */
  async snapshot(now: number): Promise<Snapshot> {
    await this.#keepUp(now)
    const known = this.#snapshot
    const isOld = known && known.seq < this.#head && now - known.at > FEED_LIMITS.snapshotMs
    if (known && !isOld && this.#head - known.seq <= FEED_LIMITS.page) return known
    this.#snapshot = { seq: this.#head, body: step2Frame(Y.encodeStateAsUpdate(this.#doc)), at: now }
    return this.#snapshot
  }

  async page(after: number, now: number): Promise<Page> {
    await this.#keepUp(now)
    const known = this.#pages.get(after)
    if (known) return known
    const page = this.#pageAfter(after)
    if (page !== 'gone' && page.body !== NOTHING) this.#pages.set(after, page)
    return page
  }

  destroy(): void {
    this.#doc.destroy()
  }

  #pageAfter(after: number): Page {
    if (after >= this.#head) {
      // Whoever has heard more than we have read asked another machine before us.
      const isAhead = after - this.#head > FEED_LIMITS.ahead
      return isAhead ? 'gone' : { body: NOTHING, next: after, isWhole: false }
    }
    if (after < this.#from) return 'gone'
    const end = (Math.floor(after / FEED_LIMITS.page) + 1) * FEED_LIMITS.page
    // Between kept states nobody can stand: the next one is the end, on every machine.
    const isWhole = end <= this.#live
    const next = isWhole ? end : this.#head
    const updates = this.#told.flatMap(({ seq, update }) => (seq > after && seq <= next ? [update] : []))
    return { body: updateFrame(mergeUpdates(updates)), next, isWhole }
  }

  /** At most once a tick; all who ask meanwhile wait for the same read. */
  async #keepUp(now: number): Promise<void> {
    if (now - this.#tickAt < FEED_LIMITS.tickMs) return
    this.#ticking ??= this.#tick(now).finally(() => {
      this.#ticking = undefined
    })
    await this.#ticking
  }

  /**
   * The one place where what is on disk becomes public here. While the public view is held the log has
   * for us no rows beyond that act, but perhaps a state that is old enough; the release folds it, so that
   * we begin with a state in which nothing is left of what came and went.
   */
  async #tick(now: number): Promise<void> {
    const isNew = this.#tickAt === Number.NEGATIVE_INFINITY
    const newer = isNew ? undefined : await this.#store.publicLog.after(this.#meetingId, this.#head)
    const hasMoved = newer && newer.head > Math.max(this.#head, newer.live)
    const view = hasMoved ? await this.#store.log.publicView(this.#meetingId) : null
    const isOneMove = !hasMoved || view !== null
    if (newer && newer.folded <= this.#head && isOneMove) this.#take(newer, { view, now })
    else await this.#begin(now)
    this.#tickAt = now
    this.#pages = new Map()
  }

  #take(
    { folded, head, live, rows }: PublicRows,
    { view, now }: { view: PausedView | null; now: number },
  ): void {
    applyAll(
      this.#doc,
      rows.map(({ update }) => update),
    )
    this.#head = head
    this.#live = live
    for (const { seq, update, age } of rows) this.#told.push({ seq, update, at: now - age })
    if (view) this.#moveTo(view, now)
    const isTold = ({ seq, at }: Told) => seq > folded && now - at <= FEED_LIMITS.toldMs
    const forgotten = this.#told.filter((each) => !isTold(each))
    // The log was folded so that removed words are gone: a snapshot from before may hold them.
    if (folded > this.#from) this.#snapshot = undefined
    this.#from = Math.max(this.#from, folded, forgotten.at(-1)?.seq ?? 0)
    this.#told = this.#told.filter(isTold)
  }

  /** Nothing of what came and went since the state before is in this difference. */
  #moveTo({ seq, state }: PausedView, at: number): void {
    const update = Y.diffUpdate(state, Y.encodeStateVector(this.#doc))
    applyAll(this.#doc, [update])
    this.#head = Number(seq)
    this.#told.push({ seq: this.#head, update, at })
  }

  /** Reads the whole document; whoever has followed another process in the last minutes can go on. */
  async #begin(now: number): Promise<void> {
    const { log, publicLog } = this.#store
    const from = await publicLog.youngerThan(this.#meetingId, FEED_LIMITS.toldMs)
    const stored = await log.load(this.#meetingId)
    const told = await publicLog.after(this.#meetingId, from)
    if (!stored || !told) throw new Error('A meeting without a document')
    // Folded between the two reads: the rows that lead from one to the other are gone.
    if (told.folded > Number(stored.head) || told.pausedAt !== pausedAt(stored)) return this.#begin(now)
    this.#doc.destroy()
    this.#doc = newSharedDocument()
    applyAll(this.#doc, stored.paused ? [stored.paused.state] : stored.updates)
    const hasMoved = told.head > told.live
    // What led to a kept state was told by whoever saw the one before.
    this.#from = hasMoved ? told.head : Math.min(from, told.head)
    this.#told = []
    this.#snapshot = undefined
    this.#take(hasMoved ? { ...told, rows: [] } : told, { view: null, now })
  }
}

const pausedAt = ({ paused }: DocumentState) => (paused ? Number(paused.seq) : null)
