import * as Y from 'yjs'
import { newSharedDocument } from '#protocol/shared-document.ts'
import type { DocumentState, NewerRows, PausedView } from '#server/store/document-log.ts'
import { applyAll } from '#server/store/replica.ts'
import { DurableState } from './durable-state.ts'
import { type Applied, Guard } from './guard.ts'
import { LIMITS } from './limits.ts'
import { SequenceTracker } from './sequence-tracker.ts'

/** What a document that was read anew has and the one before had not. */
export type Missed = {
  readonly members: Uint8Array
  /** From the position up to which the public had everything; undefined while its view stands still. */
  readonly public: { readonly update: Uint8Array; readonly from: number } | undefined
}

/** The document of one room: the replica that edits are judged by, and what of it is on disk. */
export class LiveDocument {
  readonly doc: Y.Doc
  readonly durable: DurableState
  /** Which rows of the log are in it. */
  readonly seen: SequenceTracker
  readonly #guard: Guard
  #shown: DurableState
  #pausedSeq: bigint | null
  /** The version of the rules under which edits are admitted. */
  rules: number
  /** Rows and bytes of the log since it was last folded into one state. */
  #rows: number
  #bytes: number

  constructor(stored: DocumentState, { position = 0, shown }: Earlier = {}) {
    this.doc = documentOf(stored.updates)
    this.#guard = new Guard(this.doc)
    this.rules = stored.rules
    this.seen = new SequenceTracker(stored.head)
    this.#rows = stored.updates.length
    this.#bytes = 0
    this.durable = new DurableState(this.encode(), position)
    this.#pausedSeq = stored.paused?.seq ?? null
    this.#shown = stored.paused ? (shown ?? new DurableState(stored.paused.state, position)) : this.durable
  }

  /** What the public is shown: the same, or while its view is held the state that is kept for it. */
  get shown(): DurableState {
    return this.#shown
  }

  /** The row that last changed what a public is shown whose view is held. */
  get pausedSeq(): bigint | null {
    return this.#pausedSeq
  }

  encode(): Uint8Array {
    return Y.encodeStateAsUpdate(this.doc)
  }

  stateVector(): Uint8Array {
    return Y.encodeStateVector(this.doc)
  }

  /** Applies a member's edit without what it may not change. */
  apply(update: Uint8Array): Applied {
    return this.#guard.apply(update)
  }

  /** Notes a row of the log whose update is in the document. */
  committed(seq: bigint, update: Uint8Array): void {
    this.seen.add(seq)
    this.durable.push(update)
    this.#rows++
    this.#bytes += update.byteLength
  }

  /** Only when nothing is on its way: see `take`. */
  raiseRules(rules: number): void {
    this.rules = Math.max(this.rules, rules)
  }

  /** So long that every newcomer process would feel it. */
  get isLogLong(): boolean {
    return this.#rows > LIMITS.logRows || this.#bytes > LIMITS.logBytes
  }

  /** The state that may replace the log up to here; erased text is not in it. */
  compacted(): Uint8Array {
    this.#rows = 0
    this.#bytes = 0
    const state = this.encode()
    this.durable.rebase(state)
    return state
  }

  /**
   * Applies the rows that another process has committed; answers those that were new here. While edits
   * are on their way under older rules no newer ones are taken on: of edits that build on each other
   * the second would be stored, and the first not.
   */
  take(
    { rules, rows }: NewerRows,
    { areEditsInFlight }: { areEditsInFlight: boolean },
  ): readonly Uint8Array[] {
    const news = rows.filter(({ seq }) => !this.seen.has(seq))
    applyAll(
      this.doc,
      news.map(({ update }) => update),
    )
    if (!areEditsInFlight) this.rules = rules
    for (const { seq, update } of news) this.committed(seq, update)
    return news.map(({ update }) => update)
  }

  /**
   * Shows the public the next of the states that are kept for it; answers the one difference that leads
   * there. It was encoded without what came and went in between.
   */
  moveShown({ seq, state }: PausedView): NonNullable<Missed['public']> {
    const from = this.#shown.position
    const update = Y.diffUpdate(state, this.#shown.stateVector())
    this.#shown = new DurableState(state, from + 1)
    this.#pausedSeq = seq
    return { update, from }
  }

  /**
   * The same document as the log has it now, with edits on their way applied again. Positions go on,
   * and one step of them is everything that this one had missed. That is more than what was not in it:
   * an edit on its way here may have reached the log through another process, and nobody has seen it.
   *
   * When the public view was paused or resumed meanwhile, nobody may be brought up by what came in
   * between: the states begin with nothing to remember.
   */
  readAnew(
    stored: DocumentState,
    inFlight: readonly Uint8Array[],
  ): { document: LiveDocument; missed: Missed } {
    const isTurn = (stored.paused?.seq ?? null) !== this.pausedSeq
    const { position } = this.durable
    const document = isTurn
      ? new LiveDocument(stored, { position: position + 1 })
      : new LiveDocument(stored, { position, shown: this.shown })
    const members = Y.encodeStateAsUpdate(document.doc, this.durable.stateVector())
    if (!isTurn) document.durable.push(members)
    const missed = { members, public: this.#missedByPublic(document, stored) }
    applyAll(document.doc, inFlight)
    this.destroy()
    return { document, missed }
  }

  #missedByPublic(document: LiveDocument, { paused }: DocumentState): Missed['public'] {
    if (document.shown === this.shown) return undefined
    // Of what is on its way here the log may have some: what counts is what was shown.
    const known = this.shown.stateVector()
    const update = paused ? Y.diffUpdate(paused.state, known) : Y.encodeStateAsUpdate(document.doc, known)
    return { update, from: this.shown.position }
  }

  destroy(): void {
    this.doc.destroy()
  }
}

type Earlier = {
  readonly position?: number
  /** What the public is shown, as long as its view stays as it is. */
  readonly shown?: DurableState
}

function documentOf(updates: readonly Uint8Array[]): Y.Doc {
  const doc = newSharedDocument()
  applyAll(doc, updates)
  return doc
}
