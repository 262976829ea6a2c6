import * as Y from 'yjs'
import { isOpenForWriting } from '#domain/meeting/role.ts'
import { goesOnElsewhere, isOpenForText } from '#domain/proposal/state.ts'
import { FLOOR, readFloor } from '#protocol/floor.ts'
import { NOTES, PROPOSALS } from '#protocol/shared-document.ts'
import type { RefusedEdit } from '#protocol/sync.ts'

/**
 * Marks a transaction as a member's edit, which the guard may have to take back. It is judged by the
 * floor before it: one that opens a decided card on a forged floor must not write into it.
 */
class MemberEdit {
  readonly protectedTypes: ReadonlyMap<ChangedType, RefusedEdit>
  violation: RefusedEdit | undefined

  constructor(protectedTypes: ReadonlyMap<ChangedType, RefusedEdit>) {
    this.protectedTypes = protectedTypes
  }
}

export type Applied = {
  /** What the document gained, reversal included; undefined when nothing was new. */
  readonly update: Uint8Array | undefined
  readonly refused: RefusedEdit | undefined
  /**
   * Whether it gained more than its author sent: a reversal, or marks that Yjs found to be superfluous
   * and removed by a change of its own.
   */
  readonly hasAdded: boolean
}

type ChangedType = Y.AbstractType<Y.YEvent<Y.AbstractType<unknown>>>

/**
 * The guard behind the gate. Yjs has no permissions inside a document; ours has: `floor` and the keys
 * of `proposals` are the server's, a decided card's words are a record, and a closed meeting's words
 * stand. An edit that touches any of it is applied and at once taken back, within what it touched and
 * nothing else; both leave this room as one update, so every replica, the author's too, converges to
 * the untouched text. An honest client that typed in the second of a finalisation loses those
 * characters, not its session.
 *
 * What is protected is read from the floor, which is in the same log as the words: an edit is judged
 * by the acts that precede it there.
 */
export class Guard {
  readonly #doc: Y.Doc
  readonly #undo: Y.UndoManager
  #protected: ReadonlyMap<ChangedType, RefusedEdit> | undefined

  constructor(doc: Y.Doc) {
    this.#doc = doc
    this.#undo = new Y.UndoManager(doc.getMap(FLOOR), {
      captureTimeout: 0,
      trackedOrigins: new Set([MemberEdit]),
      ignoreRemoteMapChanges: true,
      captureTransaction: (transaction) => this.#isViolation(transaction),
    })
    const forget = () => {
      this.#protected = undefined
    }
    doc.getMap(FLOOR).observe(forget)
    doc.getMap(PROPOSALS).observe(forget)
  }

  /** Applies a member's update, without what it may not change. */
  apply(update: Uint8Array): Applied {
    const gained: Uint8Array[] = []
    const keep = (bytes: Uint8Array) => gained.push(bytes)
    const edit = new MemberEdit(this.#protectedTypes())

    this.#doc.on('update', keep)
    try {
      Y.applyUpdate(this.#doc, update, edit)
      if (edit.violation) this.#takeBack()
      const whole = gained.length > 1 ? Y.mergeUpdates(gained) : gained[0]
      return { update: whole, refused: edit.violation, hasAdded: gained.length > 1 }
    } finally {
      this.#doc.off('update', keep)
    }
  }

  #takeBack(): void {
    this.#undo.undo()
    this.#undo.clear()
    this.#protected = undefined
  }

  /** Called by the UndoManager before it looks at its scope: so the scope is exactly what was violated. */
  #isViolation(transaction: Y.Transaction): boolean {
    const edit: unknown = transaction.origin
    if (!(edit instanceof MemberEdit)) return edit === this.#undo
    const violated = this.#violatedTypes(transaction, edit)
    this.#undo.scope = [...violated.keys()]
    edit.violation ??= [...violated.values()][0]
    return violated.size > 0
  }

  #violatedTypes(transaction: Y.Transaction, { protectedTypes }: MemberEdit): Map<ChangedType, RefusedEdit> {
    const violated = new Map<ChangedType, RefusedEdit>()
    for (const [type, reason] of protectedTypes) {
      if (transaction.changedParentTypes.has(type)) violated.set(type, reason)
    }
    for (const place of this.#placesOfWords(transaction)) violated.set(place, 'server-only')
    return violated
  }

  /** The map of cards and the cards themselves, whose keys are the server's however open their words are. */
  #placesOfWords(transaction: Y.Transaction): ChangedType[] {
    const cards: unknown = this.#doc.getMap(PROPOSALS)
    return [...transaction.changed.keys()].filter((type) => type === cards || type.parent === cards)
  }

  #protectedTypes(): ReadonlyMap<ChangedType, RefusedEdit> {
    this.#protected ??= readProtected(this.#doc)
    return this.#protected
  }
}

function readProtected(doc: Y.Doc): Map<ChangedType, RefusedEdit> {
  const types = new Map<ChangedType, RefusedEdit>()
  const add = (type: unknown, reason: RefusedEdit) => types.set(type as ChangedType, reason)
  const floor = readFloor(doc)
  const cards = doc.getMap(PROPOSALS)

  add(doc.getMap(FLOOR), 'server-only')
  if (!floor.meeting || !isOpenForWriting(floor.meeting.state)) {
    add(doc.getXmlFragment(NOTES), 'meeting-closed')
    add(cards, 'meeting-closed')
    return types
  }
  const states = new Map(floor.cards.map(({ id, state }) => [id, state]))
  cards.forEach((card, id) => {
    const state = states.get(id)
    if (!state || !isOpenForText(state)) add(card, goesOnElsewhere(state) ? 'merged' : 'finalised')
  })
  return types
}
