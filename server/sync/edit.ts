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
  #waiting: { readonly pending: Set<Edit>; readonly settle: () => void }[] = []

  get size(): number {
    return this.#edits.size
  }

  add(edit: Edit, gained: Uint8Array): void {
    this.#edits.set(edit, gained)
  }

  /** Whether it is still what is being written of this edit; false once that is judged anew. */
  has(edit: Edit, gained: Uint8Array): boolean {
    return this.#edits.get(edit) === gained
  }

  /** Takes all of them out, to be judged anew. */
  takeAll(): Edit[] {
    const edits = [...this.#edits.keys()]
    this.#edits.clear()
    return edits
  }

  drop(edit: Edit): void {
    this.#edits.delete(edit)
  }

  gains(): Uint8Array[] {
    return [...this.#edits.values()]
  }

  /** The edit is on disk, or needs nothing. */
  finish(edit: Edit): void {
    this.#edits.delete(edit)
    for (const number of edit.numbers) edit.author.settle(number)
    for (const { pending } of this.#waiting) pending.delete(edit)
    const done = this.#waiting.filter(({ pending }) => pending.size === 0)
    this.#waiting = this.#waiting.filter(({ pending }) => pending.size > 0)
    for (const { settle } of done) settle()
  }

  /**
   * For an edit that brought nothing new: it may repeat one of these, of another tab of its author
   * perhaps, and is only as safe as they are.
   */
  finishAfterThese(edit: Edit): void {
    if (this.#edits.size === 0) return this.finish(edit)
    this.#waiting.push({ pending: new Set(this.#edits.keys()), settle: () => this.finish(edit) })
  }
}
