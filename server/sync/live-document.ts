import * as Y from 'yjs'
import { newSharedDocument } from '#protocol/shared-document.ts'
import type { DocumentState, NewerRows } from '#server/store/document-log.ts'
import { applyAll } from '#server/store/replica.ts'
import { DurableState } from './durable-state.ts'
import { type Applied, Guard } from './guard.ts'
import { LIMITS } from './limits.ts'
import { SequenceTracker } from './sequence-tracker.ts'

/** The document of one room: the replica that edits are judged by, and what of it is on disk. */
export class LiveDocument {
  readonly doc: Y.Doc
  readonly durable: DurableState
  /** Which rows of the log are in it. */
  readonly seen: SequenceTracker
  readonly #guard: Guard
  /** The version of the rules under which edits are admitted. */
  rules: number
  /** Rows and bytes of the log since it was last folded into one state. */
  #rows: number
  #bytes: number

  constructor(stored: DocumentState, { position = 0 } = {}) {
    this.doc = documentOf(stored.updates)
    this.#guard = new Guard(this.doc)
    this.rules = stored.rules
    this.seen = new SequenceTracker(stored.head)
    this.#rows = stored.updates.length
    this.#bytes = 0
    this.durable = new DurableState(this.encode(), position)
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
   * The same document as the log has it now, with edits on their way applied again. Positions go on,
   * and one step of them is everything that this one had missed. That is more than what was not in it:
   * an edit on its way here may have reached the log through another process, and nobody has seen it.
   */
  readAnew(
    stored: DocumentState,
    inFlight: readonly Uint8Array[],
  ): { document: LiveDocument; missed: Uint8Array } {
    const document = new LiveDocument(stored, { position: this.durable.position })
    const missed = Y.encodeStateAsUpdate(document.doc, this.durable.stateVector())
    document.durable.push(missed)
    applyAll(document.doc, inFlight)
    this.destroy()
    return { document, missed }
  }

  destroy(): void {
    this.doc.destroy()
  }
}

function documentOf(updates: readonly Uint8Array[]): Y.Doc {
  const doc = newSharedDocument()
  applyAll(doc, updates)
  return doc
}
