import { setImmediate as turn } from 'node:timers/promises'
import type { DurableState } from './durable-state.ts'
import { LIMITS } from './limits.ts'
import type { Viewer } from './viewer.ts'
import { ViewerGroup } from './viewer-group.ts'

/**
 * The lane of those who only watch: durable updates merged over a window, framed once, written in
 * slices between which the event loop serves the members. The window grows with the time that it takes
 * to write to all, so that any audience leaves room for the people who write.
 *
 * A large audience is divided into groups whose turns are spread over the window. So a word waits for
 * the turn of its group and for the round of one group, not for the round of all.
 */
export class PublicLane {
  readonly #state: () => DurableState
  readonly #onRound: ((ms: number) => void) | undefined
  readonly #groups: ViewerGroup[] = [new ViewerGroup()]
  readonly #arriving = new Set<Viewer>()
  #timer: NodeJS.Timeout | undefined
  #isWriting = false
  #isWelcoming = false

  constructor(state: () => DurableState, onRound?: (ms: number) => void) {
    this.#state = state
    this.#onRound = onRound
  }

  get size(): number {
    return this.#groups.reduce((sum, { size }) => sum + size, 0)
  }

  *[Symbol.iterator](): Iterator<Viewer> {
    for (const group of this.#groups) yield* group
  }

  /** The whole state goes out in a queue: of a thousand who arrive at once nobody delays a keystroke. */
  add(viewer: Viewer): void {
    this.#groupWithRoom().add(viewer)
    viewer.outlet.onFree = () => viewer.bringUpTo(this.#state())
    this.#arriving.add(viewer)
    if (!this.#isWelcoming) void this.#welcome()
  }

  delete(viewer: Viewer): void {
    this.#arriving.delete(viewer)
    const group = this.#groups.find((each) => each.delete(viewer))
    if (group?.size !== 0) return
    group.forget()
    if (this.#groups.length > 1) this.#groups.splice(this.#groups.indexOf(group), 1)
  }

  /** Takes updates that are on disk: the last of the state's positions, or all that lead on `from` one. */
  publish(updates: readonly Uint8Array[], from?: number): void {
    const to = this.#state().position
    const steps = { from: from ?? to - updates.length, to }
    const now = performance.now()
    const window = this.#window()
    for (const [index, group] of this.#groups.entries()) {
      if (group.size === 0) continue
      // After a silence the turns are spread anew.
      if (!group.hasNews) group.due = Math.max(group.due, now + (window * (index + 1)) / this.#groups.length)
      group.gather(updates, steps)
    }
    this.#schedule()
  }

  /** What has gathered is on disk; whoever comes back receives it there. */
  close(): void {
    clearTimeout(this.#timer)
    this.#arriving.clear()
  }

  #groupWithRoom(): ViewerGroup {
    const roomy = this.#groups.find(({ size }) => size < LIMITS.viewersPerGroup)
    if (roomy) return roomy
    const group = new ViewerGroup()
    this.#groups.push(group)
    return group
  }

  #window(): number {
    const round = this.#groups.reduce((sum, { roundMs }) => sum + roundMs, 0)
    const fair = Math.min(LIMITS.publicShare * round, LIMITS.publicWindowFairMs)
    const share = Math.min(LIMITS.publicShareAtMost * round, LIMITS.publicWindowMostMs)
    return Math.max(LIMITS.publicWindowMs, fair, share)
  }

  /** One group at a time is written to: the one whose turn comes first. */
  #schedule(): void {
    if (this.#isWriting) return
    clearTimeout(this.#timer)
    const [first] = this.#groups.filter(({ hasNews }) => hasNews).sort((a, b) => a.due - b.due)
    if (!first) return
    this.#timer = setTimeout(() => void this.#round(first), Math.max(0, first.due - performance.now()))
  }

  async #round(group: ViewerGroup): Promise<void> {
    this.#isWriting = true
    group.due = performance.now() + this.#window()
    try {
      const took = await group.tellAll()
      this.#onRound?.(took)
    } finally {
      // Whatever one round met, the others go on.
      this.#isWriting = false
      this.#schedule()
    }
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
