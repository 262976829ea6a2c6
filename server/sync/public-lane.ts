import { setImmediate as turn } from 'node:timers/promises'
import type { DurableState } from './durable-state.ts'
import { updateFrame } from './frames.ts'
import { LIMITS } from './limits.ts'
import { mergeUpdates } from './merge-updates.ts'
import { Outgoing } from './outgoing.ts'
import type { Viewer } from './viewer.ts'

/**
 * The lane of those who only watch: durable updates merged over a window, framed once, written in
 * slices between which the event loop serves the members. The window grows with the time that one
 * round takes, so that any audience leaves room for the people who write.
 */
export class PublicLane {
  readonly #state: () => DurableState
  readonly #onRound: ((ms: number) => void) | undefined
  readonly #viewers = new Set<Viewer>()
  readonly #arriving = new Set<Viewer>()
  #gathered: Uint8Array[] = []
  #from = 0
  #to = 0
  #timer: NodeJS.Timeout | undefined
  #lastRoundMs = 0
  #isWelcoming = false

  constructor(state: () => DurableState, onRound?: (ms: number) => void) {
    this.#state = state
    this.#onRound = onRound
  }

  get size(): number {
    return this.#viewers.size
  }

  [Symbol.iterator]() {
    return this.#viewers.values()
  }

  /** The whole state goes out in a queue: of a thousand who arrive at once nobody delays a keystroke. */
  add(viewer: Viewer): void {
    this.#viewers.add(viewer)
    viewer.outlet.onFree = () => viewer.bringUpTo(this.#state())
    this.#arriving.add(viewer)
    if (!this.#isWelcoming) void this.#welcome()
  }

  delete(viewer: Viewer): void {
    this.#viewers.delete(viewer)
    this.#arriving.delete(viewer)
  }

  /** Takes updates that are on disk: the last of the state's positions, or all that lead on `from` one. */
  publish(updates: readonly Uint8Array[], from?: number): void {
    if (this.#viewers.size === 0) {
      this.#gathered = []
      return
    }
    this.#to = this.#state().position
    if (this.#gathered.length === 0) this.#from = from ?? this.#to - updates.length
    this.#gathered.push(...updates)
    this.#timer ??= setTimeout(() => void this.#round(), this.#window())
  }

  /** What has gathered is on disk; whoever comes back receives it there. */
  close(): void {
    clearTimeout(this.#timer)
    this.#arriving.clear()
  }

  #window(): number {
    const shortest = LIMITS.publicWindowMs
    const fair = Math.min(LIMITS.publicShare * this.#lastRoundMs, LIMITS.publicWindowFairMs)
    return Math.max(shortest, fair, LIMITS.publicShareAtMost * this.#lastRoundMs)
  }

  async #round(): Promise<void> {
    if (this.#gathered.length === 0) {
      this.#timer = undefined
      return
    }
    const startedAt = performance.now()
    const steps = { from: this.#from, to: this.#to }
    const news = new Outgoing(updateFrame(mergeUpdates(this.#gathered)))
    this.#gathered = []
    let written = 0
    for (const viewer of this.#viewers) {
      viewer.tell(news, steps)
      if (++written % LIMITS.socketsPerSlice === 0) await turn()
    }
    const took = performance.now() - startedAt
    this.#lastRoundMs = took
    this.#onRound?.(took)
    const wait = Math.max(0, this.#window() - took)
    this.#timer = this.#gathered.length > 0 ? setTimeout(() => void this.#round(), wait) : undefined
  }

  async #welcome(): Promise<void> {
    this.#isWelcoming = true
    let sliceEnd = performance.now() + LIMITS.welcomeSliceMs
    for (const viewer of this.#arriving) {
      this.#arriving.delete(viewer)
      const state = this.#state()
      viewer.position = state.position
      viewer.outlet.pour(state.whole)
      if (performance.now() < sliceEnd) continue
      await turn()
      sliceEnd = performance.now() + LIMITS.welcomeSliceMs
    }
    this.#isWelcoming = false
  }
}
