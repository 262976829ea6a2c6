import { movePublicViews } from '#server/commands/move-public-view.ts'
import type { Logger } from '#server/log.ts'
import type { Store } from '#server/store/store.ts'
import { LIVE_LIMITS } from './limits.ts'

/**
 * Moves on what the public sees of delayed meetings, whoever is connected and to whom. Should every
 * worker stand still, the public sees an older state, never a newer one.
 */
export class PublicViewClock {
  readonly #store: Store
  readonly #log: Logger
  readonly #timer: NodeJS.Timeout
  #isMoving = false

  constructor({ store, log }: { store: Store; log: Logger }) {
    this.#store = store
    this.#log = log
    this.#timer = setInterval(() => void this.#move(), LIVE_LIMITS.publicViewMs).unref()
  }

  close(): void {
    clearInterval(this.#timer)
  }

  async #move(): Promise<void> {
    if (this.#isMoving) return
    this.#isMoving = true
    try {
      await movePublicViews({ store: this.#store, now: () => new Date() })
    } catch (error) {
      this.#log.warn({ err: error }, 'The public view of delayed meetings waits for the database')
    } finally {
      this.#isMoving = false
    }
  }
}
