import * as Y from 'yjs'
import { type Actor, isPerson } from '#domain/actor.ts'
import type { ErasedWords } from '#domain/history/erasing.ts'
import type { Occasion } from '#domain/history/revision.ts'
import { COURSE, FLOOR } from '#protocol/floor.ts'
import { addCard, NOTES, newSharedDocument, type Words, wordsOf } from '#protocol/shared-document.ts'
import { bringTo } from './bring-to.ts'
import { bindClients, HOUSE } from './client-bindings.ts'
import type { Rows } from './database.ts'
import { eraseIdleMarks, eraseVoidMarks, holdsWords } from './erase-words.ts'
import { type Derived, type FloorPart, readFloorPart, wholeFloor } from './floor-part.ts'
import { PublicDocument, type Shown } from './public-document.ts'
import { applyAll, type LockedDocument, type Replica, type Replicas } from './replica.ts'
import { keepRevision } from './revisions.ts'

/** An update without structs and without deletions. */
const SAYS_NOTHING = Uint8Array.of(0, 0)

/** What changes rows without an act at the meeting is on its floor with the first act after so long. */
const WHOLE_FLOOR_EVERY_MS = 10_000

type Opened = { readonly meetingId: string; readonly actor: Actor; readonly at: Date }

/**
 * The shared document within an act: its words as stored at this very moment (the row lock keeps
 * later edits behind), and the changes that become durable together with the act's rows.
 */
export class ActDocument {
  readonly #rows: Rows
  readonly #meetingId: string
  readonly #personId: string | null
  readonly #at: Date
  readonly #replica: Replica
  readonly #written: Uint8Array[] = []
  readonly #occasions: Occasion[] = []
  readonly #public: PublicDocument
  #rulesChanged = false
  #isFolded = false
  /** What of the floor this act can have changed; all of it unless it says so. */
  #part: FloorPart | undefined

  private constructor(
    rows: Rows,
    { meetingId, actor, at }: Opened,
    { replica, isHeld }: { replica: Replica; isHeld: boolean },
  ) {
    this.#rows = rows
    this.#meetingId = meetingId
    this.#personId = isPerson(actor) ? actor.id : null
    this.#at = at
    this.#replica = replica
    this.#public = new PublicDocument(rows, meetingId, { isHeld })
  }

  /** Takes the row lock of the document for the rest of the transaction. */
  static async open(rows: Rows, opened: Opened, replicas: Replicas): Promise<ActDocument> {
    const [stored] = await rows.$queryRaw<(LockedDocument & { isHeld: boolean })[]>`
      SELECT meeting_id AS "meetingId", head, snapshot_seq AS "snapshotSeq", paused_seq IS NOT NULL AS "isHeld"
        FROM meeting_document WHERE meeting_id = ${opened.meetingId}::uuid FOR UPDATE`
    if (!stored) throw new Error(`the meeting ${opened.meetingId} has no document`)
    const replica = await replicas.caughtUp(rows, stored)
    return new ActDocument(rows, opened, { replica, isHeld: stored.isHeld })
  }

  /** The words of a card as stored, or undefined when it has no place in this document. */
  words(proposalId: string): Words | undefined {
    return wordsOf(this.#replica.doc, proposalId)
  }

  addCard(proposalId: string, words: Words): void {
    this.#write((doc) => addCard(doc, proposalId, words), this.#personId)
  }

  /** Puts prepared notes into a document, e.g. those of an imported meeting. */
  writeNotes(fill: (notes: Y.XmlFragment) => void): void {
    this.#write((doc) => fill(doc.getXmlFragment(NOTES)), this.#personId)
  }

  /** Makes the words of an earlier state the present ones; false when they are already. */
  bringTo(earlier: Uint8Array, scope: { withCards: boolean }): boolean {
    const written = this.#written.length
    const source = newSharedDocument()
    applyAll(source, [earlier])
    this.#write((doc) => bringTo(doc, source, scope), this.#personId)
    source.destroy()
    return this.#written.length > written
  }

  /** Whether the words stand in the document at this moment. */
  holdsWords(words: ErasedWords): boolean {
    return holdsWords(this.#replica.doc, words)
  }

  /**
   * Puts one garbage-collected state in the place of the whole log: what was deleted is in none of it,
   * nor the addresses of former links that held the words. A row that says nothing goes with it: every
   * room misses it, finds the log folded beyond, and reads the document anew; what they hold ready for
   * newcomers would still tell how the words came and went.
   */
  foldWithout(words: ErasedWords): void {
    this.#write((doc) => eraseIdleMarks(doc, words), this.#personId)
    this.#written.push(SAYS_NOTHING)
    this.#isFolded = true
  }

  /**
   * Folds the log with this act: what it takes off the floor is in no row of it any more. As the row of this
   * very act goes with the others, every room misses it and reads the document anew.
   */
  forgetFormerFloor(): void {
    this.#isFolded = true
  }

  /** Says that who may write what is different from now on: appends admitted before are judged again. */
  rulesChanged(): void {
    this.#rulesChanged = true
  }

  /** Whether the public is shown less than what stands here. */
  get isPublicViewHeld(): boolean {
    return this.#public.isHeld
  }

  /**
   * Keeps what the public sees from now on: the document up to this act, or what it is shown already. New
   * rules, so that no process stores an edit before it knows.
   */
  holdPublicView(): void {
    this.#public.hold()
    this.#rulesChanged = true
  }

  /**
   * Shows the public everything. Folds the log: what was written and removed meanwhile is in no row that
   * could be told to the public, and every process reads the document anew.
   */
  releasePublicView(): void {
    this.#write((doc) => eraseVoidMarks(doc), this.#personId)
    this.#public.release()
    this.#rulesChanged = true
    this.#isFolded = true
  }

  /** Lets the state after this act wait for the delay of the public view. */
  keepForPublic(): void {
    this.#write((doc) => eraseVoidMarks(doc), this.#personId)
    this.#public.keep(this.#at)
  }

  /** What waits for the delay will never be seen. */
  dropWhatWaits(): void {
    this.#public.empty()
  }

  /** Moves the public view to the newest state that was kept by then; undefined when there is none. */
  async movePublicView(by: Date): Promise<Shown | undefined> {
    const shown = await this.#public.moveTo(by)
    // By this row every process learns of it.
    if (shown) this.#written.push(SAYS_NOTHING)
    return shown
  }

  /** Whether the words stand in what the public is shown at this moment. */
  doesPublicSee(words: ErasedWords): Promise<boolean> {
    return this.#public.isShown((doc) => holdsWords(doc, words))
  }

  /** Whether they stand in what waits for it. */
  waitsForPublic(words: ErasedWords): Promise<boolean> {
    return this.#public.waits((doc) => holdsWords(doc, words))
  }

  /** Keeps the document as this act leaves it. */
  keepRevision(occasion: Occasion): void {
    this.#occasions.push(occasion)
  }

  /** Keeps the document as this act has found it. */
  async keepRevisionOfBefore(occasion: Occasion): Promise<void> {
    await this.#keep(occasion)
  }

  /**
   * Says that this act changes nothing else on the floor, so that only this is derived anew. For acts
   * that many people carry out; whoever says nothing pays for the whole floor and cannot be wrong.
   */
  changesOnly(part: FloorPart): void {
    this.#part = part
  }

  /** Derives the floor from the rows, appends everything written to the log and keeps the revisions. */
  async commit(): Promise<void> {
    const floor = await this.#deriveFloor()
    const course = this.#writeCourse(floor.entries.get(COURSE))
    this.#write((doc) => writeDifference(doc.getMap<unknown>(FLOOR), floor), null)
    await this.#append()
    for (const occasion of this.#occasions) await this.#keep(occasion)
    if (this.#isFolded) await this.#replaceLog()
    await this.#public.commit({ doc: this.#replica.doc, seq: this.#replica.seq, course })
  }

  async #deriveFloor(): Promise<Derived> {
    const { wholeFloorAt } = this.#replica
    const age = wholeFloorAt && Math.abs(this.#at.getTime() - wholeFloorAt.getTime())
    if (this.#part && age !== undefined && age < WHOLE_FLOOR_EVERY_MS)
      return readFloorPart(this.#rows, this.#meetingId, this.#part)
    this.#replica.wholeFloorAt = this.#at
    return wholeFloor(this.#rows, this.#meetingId)
  }

  async #append(): Promise<void> {
    if (this.#written.length === 0 && !this.#rulesChanged) return
    const update = this.#written.length > 0 ? Y.mergeUpdates(this.#written) : undefined
    this.#replica.seq = await appendFromAct(this.#rows, this.#meetingId, {
      update,
      rulesChanged: this.#rulesChanged,
      personId: this.#personId,
    })
    await bindClients(this.#rows, this.#meetingId, this.#replica.takeUnbound())
  }

  async #keep(occasion: Occasion): Promise<void> {
    const { doc, seq } = this.#replica
    const state = Y.encodeStateAsUpdate(doc)
    const revision = { meetingId: this.#meetingId, personId: this.#personId, at: this.#at, seq }
    await keepRevision(this.#rows, { ...revision, occasion, state })
  }

  async #replaceLog(): Promise<void> {
    const { doc, seq } = this.#replica
    const meetingId = this.#meetingId
    await this.#rows.meetingDocument.update({
      where: { meetingId },
      data: { snapshot: Buffer.from(Y.encodeStateAsUpdate(doc)), snapshotSeq: seq },
    })
    await this.#rows.documentUpdate.deleteMany({ where: { meetingId, seq: { lte: seq } } })
  }

  /**
   * The course is written under client ids of its own: so its difference leans on nothing but the course
   * before, and can be told to a public for whom everything else waits.
   */
  #writeCourse(course: unknown): Uint8Array | undefined {
    // A part of the floor says nothing of the course of the meeting.
    if (course === undefined) return undefined
    const before = this.#written.length
    const write = (doc: Y.Doc) => setIfNew(doc.getMap<unknown>(FLOOR), COURSE, course)
    this.#write(write, null, COURSE)
    return this.#written[before]
  }

  /** Words are written under a client id of whoever acts, so that they remain theirs in the history. */
  #write(change: (doc: Y.Doc) => void, personId: string | null, use?: string): void {
    const { doc } = this.#replica
    const keep = (update: Uint8Array) => this.#written.push(update)
    doc.clientID = this.#replica.clientOf(personId ?? HOUSE, use)
    doc.on('update', keep)
    doc.transact(() => change(doc))
    doc.off('update', keep)
  }
}

/** The first row of a meeting's log: a document with its floor. Called by the act that makes the meeting. */
export async function createDocument(rows: Rows, meetingId: string): Promise<void> {
  const doc = newSharedDocument()
  const floor = await wholeFloor(rows, meetingId)
  doc.transact(() => writeDifference(doc.getMap<unknown>(FLOOR), floor))
  await rows.meetingDocument.create({
    data: { meetingId, snapshot: Buffer.from(Y.encodeStateAsUpdate(doc)) },
  })
  await bindClients(rows, meetingId, new Map([[doc.clientID, HOUSE]]))
}

function writeDifference(map: Y.Map<unknown>, { entries, covers }: Derived): void {
  for (const key of map.keys()) if (covers(key) && !entries.has(key)) map.delete(key)
  for (const [key, value] of entries) setIfNew(map, key, value)
}

function setIfNew(map: Y.Map<unknown>, key: string, value: unknown): void {
  if (jsonOf(map.get(key)) !== JSON.stringify(value)) map.set(key, value)
}

/** What stands on a floor is never changed, but replaced whole: each value is put into JSON once. */
const known = new WeakMap<object, string>()

function jsonOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const json = known.get(value) ?? JSON.stringify(value)
  known.set(value, json)
  return json
}

type FromAct = {
  readonly update: Uint8Array | undefined
  readonly rulesChanged: boolean
  readonly personId: string | null
}

async function appendFromAct(
  rows: Rows,
  meetingId: string,
  { update, rulesChanged, personId }: FromAct,
): Promise<bigint> {
  const bytes = update ? Buffer.from(update) : null
  const [appended] = await rows.$queryRaw<{ head: bigint }[]>`
    WITH advanced AS (
      UPDATE meeting_document SET head = head + ${bytes ? 1 : 0}, rules = rules + ${rulesChanged ? 1 : 0}
       WHERE meeting_id = ${meetingId}::uuid
       RETURNING meeting_id, head, rules
    ), kept AS (
      INSERT INTO document_update (meeting_id, seq, update, person_id)
        SELECT meeting_id, head, b.update, ${personId}::uuid FROM advanced, (SELECT ${bytes}::bytea AS update) AS b
         WHERE b.update IS NOT NULL
    ), told AS (
      SELECT pg_notify('document', meeting_id || ':' || head || ':' || rules) FROM advanced
    )
    SELECT head FROM advanced, (SELECT count(*) FROM told) AS t`
  if (!appended) throw new Error(`the meeting ${meetingId} has lost its document`)
  return appended.head
}
