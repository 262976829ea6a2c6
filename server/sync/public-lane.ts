import { setImmediate as turn } from 'node:timers/promises'
import * as Y from 'yjs'
import type { Connection } from './connection.ts'
import { updateFrame } from './frames.ts'
import { LIMITS } from './limits.ts'

/**
 * The lane of those who only watch: durable updates merged over a short window, framed once, written
 * in slices between which the event loop serves the members.
 */
export class PublicLane {
  readonly #viewers = new Set<Connection>()
  #gathered: Uint8Array[] = []
  #timer: NodeJS.Timeout | undefined

  get size(): number {
    return this.#viewers.size
  }

  [Symbol.iterator]() {
    return this.#viewers.values()
  }

  add(viewer: Connection): void {
    this.#viewers.add(viewer)
  }

  delete(viewer: Connection): void {
    this.#viewers.delete(viewer)
  }

  /** Takes one update that is on disk. */
  publish(update: Uint8Array): void {
    if (this.#viewers.size === 0 && this.#gathered.length === 0) return
    this.#gathered.push(update)
    this.#timer ??= setTimeout(() => void this.#flush(), LIMITS.publicWindowMs)
  }

  /** What has gathered is on disk; whoever comes back receives it there. */
  close(): void {
    clearTimeout(this.#timer)
  }

  async #flush(): Promise<void> {
    this.#timer = undefined
    const updates = this.#gathered
    this.#gathered = []
    const frame = updateFrame(mergeSome(updates))
    let written = 0
    for (const viewer of [...this.#viewers]) {
      viewer.send(frame)
      if (++written % LIMITS.socketsPerSlice === 0) await turn()
    }
  }
}

const MOST_MERGED = 100

/** `Y.mergeUpdates` is super-linear in the number of updates; a tree of small merges is not. */
function mergeSome(updates: readonly Uint8Array[]): Uint8Array {
  if (updates.length <= MOST_MERGED) return Y.mergeUpdates([...updates])
  const merged: Uint8Array[] = []
  for (let from = 0; from < updates.length; from += MOST_MERGED) {
    merged.push(Y.mergeUpdates(updates.slice(from, from + MOST_MERGED)))
  }
  return mergeSome(merged)
}
