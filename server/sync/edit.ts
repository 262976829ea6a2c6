import type { Member } from './member.ts'

/** Messages of one member that are settled together: an edit, and those that its step 2 contains. */
export type Edit = {
  readonly author: Member
  readonly numbers: readonly number[]
  readonly update: Uint8Array
  /** Client ids that nobody was known to have before. */
  readonly newClients: readonly number[]
}

/** The edits that are applied and not on disk yet, in their order, with what waits for them. */
export class EditsInFlight {
  /** With what the document gained by each: what is being written. */
  readonly #edits = new Map<Edit, Uint8Array>()
  /** Those that brought nothing new, with the edits that they may repeat. */
  readonly #repeats = new Map<Edit, Set<Edit>>()
  /** All of them, in the order in which they came. */
  readonly #order = new Set<Edit>()

  get size(): number {
    return this.#edits.size
  }

  add(edit: Edit, gained: Uint8Array): void {
    this.#edits.set(edit, gained)
    this.#order.add(edit)
  }

  /** True while this is what is being written for the edit: not after it was finished or judged anew. */
  isWriting(edit: Edit, gained: Uint8Array): boolean {
    return this.#edits.get(edit) === gained
  }

  /** Takes all of them out, to be judged anew: what brought nothing new before may do so then. */
  takeAll(): Edit[] {
    const edits = [...this.#order]
    for (const all of [this.#edits, this.#repeats, this.#order]) all.clear()
    return edits
  }

  gains(): Uint8Array[] {
    return [...this.#edits.values()]
  }

  /** The edit is on disk, or needs nothing. */
  finish(edit: Edit): void {
    for (const all of [this.#edits, this.#repeats, this.#order]) all.delete(edit)
    for (const number of edit.numbers) edit.author.settle(number)
    for (const [repeat, pending] of this.#repeats) {
      if (pending.delete(edit) && pending.size === 0) this.finish(repeat)
    }
  }

  /**
   * For an edit that brought nothing new: it may repeat one of these, of another tab of its author
   * perhaps, and is only as safe as they are.
   */
  finishAfterThese(edit: Edit): void {
    if (this.#edits.size === 0) return this.finish(edit)
    this.#repeats.set(edit, new Set(this.#edits.keys()))
    this.#order.add(edit)
  }
}
