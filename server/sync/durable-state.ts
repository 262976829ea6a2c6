import * as Y from 'yjs'
import { newSharedDocument } from '#protocol/shared-document.ts'
import { applyAll } from '#server/store/replica.ts'
import { step2Frame, updateFrame } from './frames.ts'
import { mergeUpdates } from './merge-updates.ts'
import { Outgoing } from './outgoing.ts'

/** Past this the tail is folded into the base when that is free. */
const LONG_TAIL = 200
/** Past this it is folded in any case. */
const LONGEST_TAIL = 2_000
/** So many updates are remembered for those who fell behind a little. */
const REMEMBERED = 2_000

/**
 * What may be shown: the document as it is on disk, never edits on their way. Kept as one encoded base
 * and the updates after it, so that a crowd of newcomers shares the bytes, and as a short memory of
 * updates for those who fell behind. Positions count the updates since this process read the document.
 */
export class DurableState {
  #base: Uint8Array
  #tail: Uint8Array[] = []
  #tailBytes = 0
  #recent: Uint8Array[] = []
  #position: number
  #whole: readonly Outgoing[] | undefined
  readonly #since = new Map<number, Outgoing>()

  constructor(base: Uint8Array, position = 0) {
    this.#base = base
    this.#position = position
  }

  /** How many updates have been pushed. */
  get position(): number {
    return this.#position
  }

  /** Roughly the size of the document. */
  get bytes(): number {
    return this.#base.byteLength + this.#tailBytes
  }

  push(update: Uint8Array): void {
    this.#position++
    this.#tail.push(update)
    this.#tailBytes += update.byteLength
    this.#recent.push(update)
    if (this.#recent.length > 2 * REMEMBERED) this.#recent = this.#recent.slice(-REMEMBERED)
    this.#whole = undefined
    this.#since.clear()
    if (this.#tail.length > LONGEST_TAIL) this.#fold()
  }

  /** What everybody who is up to date has: how far it knows each client. */
  stateVector(): Uint8Array {
    const clocks = new Map<number, number>()
    for (const update of [this.#base, ...this.#tail]) {
      for (const [client, clock] of Y.parseUpdateMeta(update).to) {
        clocks.set(client, Math.max(clock, clocks.get(client) ?? 0))
      }
    }
    return Y.encodeStateVector(clocks)
  }

  get wantsNewBase(): boolean {
    return this.#tail.length > LONG_TAIL
  }

  /** Only when nothing is on its way to disk, so that `state` holds nothing but what is there. */
  rebase(state: Uint8Array): void {
    this.#base = state
    this.#tail = []
    this.#tailBytes = 0
    this.#whole = undefined
  }

  /** What brings an empty replica up to date: a step 2, then the tail. Encoded once per position. */
  get whole(): readonly Outgoing[] {
    this.#whole ??= withTail(step2Frame(this.#base), this.#tail)
    return this.#whole
  }

  /** The same for a replica that already has `stateVector`; undefined when that is no state vector. */
  after(stateVector: Uint8Array): readonly Outgoing[] | undefined {
    if (stateVector.byteLength === 1 && stateVector[0] === 0) return this.whole
    try {
      return withTail(step2Frame(Y.diffUpdate(this.#base, stateVector)), this.#tail)
    } catch {
      // Yjs throws on bytes that are no state vector.
      return undefined
    }
  }

  /** One difference for whoever has received everything up to `position`. */
  since(position: number): readonly Outgoing[] {
    const missed = this.#position - position
    if (missed <= 0) return []
    if (missed > this.#recent.length) return this.whole
    const cached = this.#since.get(position)
    if (cached) return [cached]
    const difference = new Outgoing(updateFrame(mergeUpdates(this.#recent.slice(-missed))))
    this.#since.set(position, difference)
    return [difference]
  }

  /** In a document of its own: `Y.mergeUpdates` over a long log takes minutes where this takes a moment. */
  #fold(): void {
    const doc = newSharedDocument()
    applyAll(doc, [this.#base, ...this.#tail])
    this.rebase(Y.encodeStateAsUpdate(doc))
    doc.destroy()
  }
}

const withTail = (step2: Uint8Array, tail: readonly Uint8Array[]): Outgoing[] =>
  [step2, ...(tail.length > 0 ? [updateFrame(mergeUpdates(tail))] : [])].map(
    (payload) => new Outgoing(payload),
  )
