import * as Y from 'yjs'
import { type Floor, readFloor } from '#protocol/floor.ts'
import { newSharedDocument, type Words, wordsOf } from '#protocol/shared-document.ts'
import type { Rows } from './database.ts'
import { applyAll } from './replica.ts'

/** What the public sees from an act on. */
export type Shown = {
  readonly floor: Floor
  readonly words: (proposalId: string) => Words | undefined
}

/** The document as the act leaves it, and of that what everybody is told at once. */
type Left = { readonly doc: Y.Doc; readonly seq: bigint; readonly course: Uint8Array | undefined }

/**
 * What the public is shown of a meeting while its view is held: the state in the document's row, and
 * behind it those that wait until they are old enough. Only states without removed words are kept, and
 * each replaces the one before by being added to it, so that no picture goes back. All under the row
 * lock of the document, which makes two machines one.
 */
export class PublicDocument {
  readonly isHeld: boolean
  readonly #rows: Rows
  readonly #meetingId: string
  #turn: 'hold' | 'release' | undefined
  #moved: Uint8Array | undefined
  #keptAt: Date | undefined
  #isEmptied = false

  constructor(rows: Rows, meetingId: string, { isHeld }: { isHeld: boolean }) {
    this.#rows = rows
    this.#meetingId = meetingId
    this.isHeld = isHeld
  }

  hold(): void {
    this.#turn = 'hold'
  }

  release(): void {
    this.#turn = 'release'
    this.#isEmptied = true
  }

  /** Gives up what waits. */
  empty(): void {
    this.#isEmptied = true
  }

  /** Lets the state after this act wait. */
  keep(at: Date): void {
    this.#keptAt = at
  }

  /** Shows the newest state that was kept by then; undefined when there is none. */
  async moveTo(by: Date): Promise<Shown | undefined> {
    const meetingId = this.#meetingId
    const due = await this.#rows.publicState.findFirst({
      where: { meetingId, at: { lte: by } },
      orderBy: { seq: 'desc' },
    })
    const { pausedState } = await this.#stored()
    if (!due || !pausedState) return undefined
    const doc = documentOf([pausedState, due.state])
    this.#moved = Y.encodeStateAsUpdate(doc)
    await this.#rows.publicState.deleteMany({ where: { meetingId, seq: { lte: due.seq } } })
    return { floor: readFloor(doc), words: (proposalId) => wordsOf(doc, proposalId) }
  }

  /** Whether something holds in what the public is shown at this moment. */
  async isShown(holds: (doc: Y.Doc) => boolean): Promise<boolean> {
    const { pausedState } = await this.#stored()
    return pausedState !== null && holds(documentOf([pausedState]))
  }

  /** The same in what waits. */
  async waits(holds: (doc: Y.Doc) => boolean): Promise<boolean> {
    const waiting = await this.#rows.publicState.findMany({ where: { meetingId: this.#meetingId } })
    return waiting.some(({ state }) => holds(documentOf([state])))
  }

  async commit(left: Left): Promise<void> {
    const meetingId = this.#meetingId
    if (this.#isEmptied) await this.#rows.publicState.deleteMany({ where: { meetingId } })
    if (this.#keptAt) await this.#wait(left, this.#keptAt)
    const change = await this.#change(left)
    const data = this.#keptAt ? { ...change, keptSeq: left.seq } : change
    if (data) await this.#rows.meetingDocument.update({ where: { meetingId }, data })
  }

  async #wait({ doc, seq }: Left, at: Date): Promise<void> {
    const state = Buffer.from(Y.encodeStateAsUpdate(doc))
    await this.#rows.publicState.create({ data: { meetingId: this.#meetingId, seq, at, state } })
  }

  async #change({ doc, seq, course }: Left) {
    if (this.#turn === 'release') return { pausedSeq: null, pausedState: null, liveSeq: null, keptSeq: null }
    if (this.#turn === 'hold' && !this.isHeld) {
      return { pausedSeq: seq, pausedState: Buffer.from(Y.encodeStateAsUpdate(doc)), liveSeq: seq }
    }
    if (!this.isHeld || !(course || this.#moved)) return undefined
    const stored = await this.#stored()
    const shown = this.#moved ?? stored.pausedState
    if (!shown) throw new Error('A public view that is held without a state')
    const state = course ? Y.encodeStateAsUpdate(documentOf([shown, course])) : shown
    // The row that says that the view has moved is no news for it.
    const keptSeq = this.#moved && stored.keptSeq === seq - 1n ? seq : stored.keptSeq
    return { pausedSeq: seq, pausedState: Buffer.from(state), keptSeq }
  }

  #stored() {
    return this.#rows.meetingDocument.findUniqueOrThrow({
      where: { meetingId: this.#meetingId },
      select: { pausedState: true, keptSeq: true },
    })
  }
}

function documentOf(updates: readonly Uint8Array[]): Y.Doc {
  const doc = newSharedDocument()
  applyAll(doc, updates)
  return doc
}
