import * as Y from 'yjs'
import { FLOOR, floorEntries } from '#protocol/floor.ts'
import { addCard, newSharedDocument, type Words, wordsOf } from '#protocol/shared-document.ts'
import type { Rows } from './database.ts'
import { readFloorRows } from './floor-rows.ts'
import type { Replica, Replicas } from './replica.ts'

/**
 * The shared document within an act: its words as stored at this very moment (the row lock keeps
 * later edits behind), and the changes that become durable together with the act's rows.
 */
export class ActDocument {
  readonly #rows: Rows
  readonly #meetingId: string
  readonly #replica: Replica
  readonly #written: Uint8Array[] = []
  #rulesChanged = false

  private constructor(rows: Rows, meetingId: string, replica: Replica) {
    this.#rows = rows
    this.#meetingId = meetingId
    this.#replica = replica
  }

  /** Takes the row lock of the document for the rest of the transaction. */
  static async open(rows: Rows, meetingId: string, replicas: Replicas): Promise<ActDocument> {
    await rows.$executeRaw`SELECT 1 FROM meeting_document WHERE meeting_id = ${meetingId}::uuid FOR UPDATE`
    return new ActDocument(rows, meetingId, await replicas.caughtUp(rows, meetingId))
  }

  /** The words of a card as stored, or undefined when it has no place in this document. */
  words(proposalId: string): Words | undefined {
    return wordsOf(this.#replica.doc, proposalId)
  }

  addCard(proposalId: string, words: Words): void {
    this.#write((doc) => addCard(doc, proposalId, words))
  }

  /** Puts prepared notes into a document, e.g. those of an imported meeting. */
  writeNotes(fill: (notes: Y.XmlFragment) => void): void {
    this.#write((doc) => fill(doc.getXmlFragment('notes')))
  }

  /** Says that who may write what is different from now on: appends admitted before are judged again. */
  rulesChanged(): void {
    this.#rulesChanged = true
  }

  /** Derives the floor from the rows and appends everything written to the log. */
  async commit(): Promise<void> {
    const floor = floorEntries(await readFloorRows(this.#rows, this.#meetingId))
    this.#write((doc) => writeDifference(doc.getMap<unknown>(FLOOR), floor))
    if (this.#written.length === 0 && !this.#rulesChanged) return

    const update = this.#written.length > 0 ? Y.mergeUpdates(this.#written) : undefined
    this.#replica.seq = await appendFromAct(this.#rows, this.#meetingId, update, this.#rulesChanged)
  }

  #write(change: (doc: Y.Doc) => void): void {
    const { doc } = this.#replica
    const keep = (update: Uint8Array) => this.#written.push(update)
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
}

function writeDifference(map: Y.Map<unknown>, wanted: Map<string, unknown>): void {
  for (const key of map.keys()) if (!wanted.has(key)) map.delete(key)
  for (const [key, value] of wanted) {
    if (JSON.stringify(map.get(key)) !== JSON.stringify(value)) map.set(key, value)
  }
}

async function appendFromAct(
  rows: Rows,
  meetingId: string,
  update: Uint8Array | undefined,
  rulesChanged: boolean,
): Promise<bigint> {
  const { head, rules } = await rows.meetingDocument.update({
    where: { meetingId },
    data: { head: { increment: update ? 1 : 0 }, rules: { increment: rulesChanged ? 1 : 0 } },
    select: { head: true, rules: true },
  })
  if (update)
    await rows.documentUpdate.create({ data: { meetingId, seq: head, update: Buffer.from(update) } })
  await rows.$executeRaw`SELECT pg_notify('document', ${`${meetingId}:${head}:${rules}`})`
  return head
}
