import * as Y from 'yjs'
import { newSharedDocument } from '#protocol/shared-document.ts'
import { step2Frame, updateFrame } from './frames.ts'

/** Past the first the tail is folded in when that is free, past the second in any case. */
const LONG_TAIL = 200
const LONGEST_TAIL = 2_000

/**
 * What may be shown to somebody who joins: the document as it is on disk, never edits on their way.
 * Kept as one encoded base and the updates after it, so that a crowd of newcomers shares the bytes.
 */
export class DurableState {
  #base: Uint8Array
  #tail: Uint8Array[] = []
  #frames: Uint8Array[] | undefined

  constructor(base: Uint8Array) {
    this.#base = base
  }

  /** Roughly the size of the document. */
  get bytes(): number {
    return this.#base.byteLength + this.#tail.reduce((sum, update) => sum + update.byteLength, 0)
  }

  push(update: Uint8Array): void {
    this.#tail.push(update)
    this.#frames = undefined
    if (this.#tail.length > LONGEST_TAIL) this.#fold()
  }

  get wantsNewBase(): boolean {
    return this.#tail.length > LONG_TAIL
  }

  /** Only when nothing is on its way to disk, so that `state` holds nothing but what is there. */
  rebase(state: Uint8Array): void {
    this.#base = state
    this.#tail = []
    this.#frames = undefined
  }

  /** The messages that bring an empty replica up to date: a step 2, then the tail. */
  get frames(): readonly Uint8Array[] {
    this.#frames ??= [step2Frame(this.#base), ...this.#tail.map(updateFrame)]
    return this.#frames
  }

  /** The same for a replica that already has `stateVector`; undefined when that is no state vector. */
  framesAfter(stateVector: Uint8Array): readonly Uint8Array[] | undefined {
    if (stateVector.byteLength === 1 && stateVector[0] === 0) return this.frames
    try {
      return [step2Frame(Y.diffUpdate(this.#base, stateVector)), ...this.#tail.map(updateFrame)]
    } catch {
      // Yjs throws on bytes that are no state vector.
      return undefined
    }
  }

  /** In a document of its own: `Y.mergeUpdates` over a long log takes minutes where this takes a moment. */
  #fold(): void {
    const doc = newSharedDocument()
    doc.transact(() => {
      for (const update of [this.#base, ...this.#tail]) Y.applyUpdate(doc, update)
    })
    this.rebase(Y.encodeStateAsUpdate(doc))
    doc.destroy()
  }
}
