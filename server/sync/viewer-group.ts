import { setImmediate as turn } from 'node:timers/promises'
import { updateFrame } from './frames.ts'
import { LIMITS } from './limits.ts'
import { mergeUpdates } from './merge-updates.ts'
import { Outgoing } from './outgoing.ts'
import type { Viewer } from './viewer.ts'

/** Viewers who are told the same news at the same time. */
export class ViewerGroup {
  readonly #viewers = new Set<Viewer>()
  #gathered: Uint8Array[] = []
  #from = 0
  #to = 0
  #roundMs = 0
  /** When its next turn begins, in milliseconds of `performance.now()`. */
  due = 0

  get size(): number {
    return this.#viewers.size
  }

  get hasNews(): boolean {
    return this.#gathered.length > 0
  }

  /** How long the last round took. */
  get roundMs(): number {
    return this.#roundMs
  }

  [Symbol.iterator]() {
    return this.#viewers.values()
  }

  add(viewer: Viewer): void {
    this.#viewers.add(viewer)
  }

  delete(viewer: Viewer): boolean {
    return this.#viewers.delete(viewer)
  }

  /** Nobody is left whom to tell. */
  forget(): void {
    this.#gathered = []
  }

  /** Keeps updates for the next round; they lead the document from one position to another. */
  gather(updates: readonly Uint8Array[], { from, to }: { from: number; to: number }): void {
    if (!this.hasNews) this.#from = from
    this.#to = to
    this.#gathered.push(...updates)
  }

  /** Writes what has gathered to everybody, in slices; resolves to the milliseconds that it took. */
  async tellAll(): Promise<number> {
    const startedAt = performance.now()
    const steps = { from: this.#from, to: this.#to }
    const news = new Outgoing(updateFrame(mergeUpdates(this.#gathered)))
    this.#gathered = []
    let written = 0
    for (const viewer of this.#viewers) {
      viewer.tell(news, steps)
      if (++written % LIMITS.socketsPerSlice === 0) await turn()
    }
    this.#roundMs = performance.now() - startedAt
    return this.#roundMs
  }
}
