import * as Y from 'yjs'
import { type Actor, isPerson } from '#domain/actor.ts'
import type { ErasedWords } from '#domain/history/erasing.ts'
import type { Occasion } from '#domain/history/revision.ts'
import { FLOOR, floorEntries } from '#protocol/floor.ts'
import { addCard, NOTES, newSharedDocument, type Words, wordsOf } from '#protocol/shared-document.ts'
import { bringTo } from './bring-to.ts'
import { bindClients, HOUSE } from './client-bindings.ts'
import type { Rows } from './database.ts'
import { eraseIdleMarks, eraseVoidMarks, holdsWords } from './erase-words.ts'
import { readFloorRows } from './floor-rows.ts'
import { applyAll, type Replica, type Replicas } from './replica.ts'
import { keepRevision } from './revisions.ts'

/** An update without structs and without deletions. */
const SAYS_NOTHING = Uint8Array.of(0, 0)

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
  #rulesChanged = false
  /** What the public is shown from this act on: nothing newer, or everything again. */
  #publicView: 'paused' | 'resumed' | undefined
  #isFolded = false

  private constructor(rows: Rows, { meetingId, actor, at }: Opened, replica: Replica) {
    this.#rows = rows
    this.#meetingId = meetingId
    this.#personId = isPerson(actor) ? actor.id : null
    this.#at = at
    this.#replica = replica
  }

  /** Takes the row lock of the document for the rest of the transaction. */
  static async open(rows: Rows, opened: Opened, replicas: Replicas): Promise<ActDocument> {
    const { meetingId } = opened
    await rows.$executeRaw`SELECT 1 FROM meeting_document WHERE meeting_id = ${meetingId}::uuid FOR UPDATE`
    return new ActDocument(rows, opened, await replicas.caughtUp(rows, meetingId))
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

  /**
   * Keeps what the public sees from now on: the document up to this act. New rules, so that no process
   * stores an edit before it knows of the pause.
   */
  pausePublicView(): void {
    this.#publicView = 'paused'
    this.#rulesChanged = true
  }

  /**
   * Folds the log: what was written and removed meanwhile is in no row that could be told to the public,
   * and every process reads the document anew.
   */
  resumePublicView(): void {
    this.#write((doc) => eraseVoidMarks(doc), this.#personId)
    this.#publicView = 'resumed'
    this.#rulesChanged = true
    this.#isFolded = true
  }

  /** Keeps the document as this act leaves it. */
  keepRevision(occasion: Occasion): void {
    this.#occasions.push(occasion)
  }

  /** Keeps the document as this act has found it. */
  async keepRevisionOfBefore(occasion: Occasion): Promise<void> {
    await this.#keep(occasion)
  }

  /** Derives the floor from the rows, appends everything written to the log and keeps the revisions. */
  async commit(): Promise<void> {
    const floor = floorEntries(await readFloorRows(this.#rows, this.#meetingId))
    this.#write((doc) => writeDifference(doc.getMap<unknown>(FLOOR), floor), null)
    await this.#append()
    for (const occasion of this.#occasions) await this.#keep(occasion)
    if (this.#isFolded) await this.#replaceLog()
    if (this.#publicView) await this.#keepPublicView(this.#publicView)
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

  async #keepPublicView(view: 'paused' | 'resumed'): Promise<void> {
    const { doc, seq } = this.#replica
    const paused = { pausedSeq: seq, pausedState: Buffer.from(Y.encodeStateAsUpdate(doc)) }
    await this.#rows.meetingDocument.update({
      where: { meetingId: this.#meetingId },
      data: view === 'paused' ? paused : { pausedSeq: null, pausedState: null },
    })
  }

  /** Words are written under a client id of whoever acts, so that they remain theirs in the history. */
  #write(change: (doc: Y.Doc) => void, personId: string | null): void {
    const { doc } = this.#replica
    const keep = (update: Uint8Array) => this.#written.push(update)
    doc.clientID = this.#replica.clientOf(personId ?? HOUSE)
    doc.on('update', keep)
    doc.transact(() => change(doc))
    doc.off('update', keep)
  }
}

/** The first row of a meeting's log: a document with its floor. Called by the act that makes the meeting. */
export async function createDocument(rows: Rows, meetingId: string): Promise<void> {
  const doc = newSharedDocument()
  const floor = floorEntries(await readFloorRows(rows, meetingId))
  doc.transact(() => writeDifference(doc.getMap<unknown>(FLOOR), floor))
  await rows.meetingDocument.create({
    data: { meetingId, snapshot: Buffer.from(Y.encodeStateAsUpdate(doc)) },
  })
  await bindClients(rows, meetingId, new Map([[doc.clientID, HOUSE]]))
}

function writeDifference(map: Y.Map<unknown>, wanted: Map<string, unknown>): void {
  for (const key of map.keys()) if (!wanted.has(key)) map.delete(key)
  for (const [key, value] of wanted) {
    if (JSON.stringify(map.get(key)) !== JSON.stringify(value)) map.set(key, value)
  }
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
  const { head, rules } = await rows.meetingDocument.update({
    where: { meetingId },
    data: { head: { increment: update ? 1 : 0 }, rules: { increment: rulesChanged ? 1 : 0 } },
    select: { head: true, rules: true },
  })
  if (update) {
    await rows.documentUpdate.create({
      data: { meetingId, seq: head, update: Buffer.from(update), personId },
    })
  }
  await rows.$executeRaw`SELECT pg_notify('document', ${`${meetingId}:${head}:${rules}`})`
  return head
}
