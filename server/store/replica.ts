import { randomInt } from 'node:crypto'
import * as Y from 'yjs'
import { newSharedDocument } from '#protocol/shared-document.ts'
import type { Rows } from './database.ts'

/** A copy of a shared document that holds what is on disk and nothing else. */
export class Replica {
  readonly doc: Y.Doc
  seq: bigint
  /** When an act of this process has last derived the whole floor on it. */
  wholeFloorAt: Date | undefined
  readonly #clients = new Map<string, number>()
  #unbound = new Map<number, string>()

  constructor(doc: Y.Doc, seq: bigint) {
    this.doc = doc
    this.seq = seq
  }

  /** The client id under which acts of this process write for somebody; one of its own for each use. */
  clientOf(personId: string, use = ''): number {
    const known = this.#clients.get(personId + use)
    if (known !== undefined) return known
    const clientId = randomInt(2 ** 32)
    this.#clients.set(personId + use, clientId)
    this.#unbound.set(clientId, personId)
    return clientId
  }

  /** The client ids in use since the last call; a replica whose transaction failed is dropped whole. */
  takeUnbound(): ReadonlyMap<number, string> {
    const unbound = this.#unbound
    this.#unbound = new Map()
    return unbound
  }
}

/** What the row of a document says to whoever holds its lock. */
export type LockedDocument = {
  readonly meetingId: string
  /** The newest row of its log, and the newest that its snapshot holds. */
  readonly head: bigint
  readonly snapshotSeq: bigint
}

const KEPT = 50

/**
 * The replicas on which acts write the floor. An act may use one only under the row lock of its
 * document, and must `drop` it when its transaction is rolled back: the replica then holds a
 * change that is on no disk.
 */
export class Replicas {
  readonly #kept = new Map<string, Replica>()

  async caughtUp(rows: Rows, stored: LockedDocument): Promise<Replica> {
    const { meetingId, head } = stored
    const replica = await this.#basis(rows, stored)
    if (replica.seq < head) {
      const newer = await rows.documentUpdate.findMany({
        where: { meetingId, seq: { gt: replica.seq } },
        orderBy: { seq: 'asc' },
        select: { update: true },
      })
      applyAll(
        replica.doc,
        newer.map((row) => row.update),
      )
      replica.seq = head
    }
    this.#keep(meetingId, replica)
    return replica
  }

  drop(meetingId: string): void {
    this.#kept.get(meetingId)?.doc.destroy()
    this.#kept.delete(meetingId)
  }

  async #basis(rows: Rows, { meetingId, snapshotSeq }: LockedDocument): Promise<Replica> {
    const kept = this.#kept.get(meetingId)
    if (kept && kept.seq >= snapshotSeq) return kept

    this.drop(meetingId)
    const full = await rows.meetingDocument.findUniqueOrThrow({ where: { meetingId } })
    const doc = newSharedDocument()
    if (full.snapshot) applyAll(doc, [full.snapshot])
    return new Replica(doc, full.snapshotSeq)
  }

  #keep(meetingId: string, replica: Replica): void {
    this.#kept.delete(meetingId)
    this.#kept.set(meetingId, replica)
    const oldest = this.#kept.keys().next()
    if (this.#kept.size > KEPT && !oldest.done) this.drop(oldest.value)
  }
}

/**
 * One transaction for many updates: observers and garbage collection run once. It counts as ours, since
 * after a stranger's Yjs deletes superfluous marks by a change of its own, which no log would know of.
 */
export function applyAll(doc: Y.Doc, updates: readonly Uint8Array[]): void {
  if (updates.length === 0) return
  doc.transact((transaction) => {
    for (const update of updates) Y.applyUpdate(doc, update)
    transaction.local = true
  })
}
