/** Twice a second is what somebody who waits for the last votes can follow. */
const SHOWN_EVERY_MS = 500

/**
 * Shows on the floor how many have voted, some time after the ballots: one act for all that came
 * meanwhile. Ballots are acknowledged without it; should it fail, the next count or a later act shows it.
 */
export class TurnoutBoard {
  readonly #show: (meetingId: string) => Promise<void>
  readonly #due = new Map<string, 'shown' | 'stale'>()
  #isClosed = false

  constructor(show: (meetingId: string) => Promise<void>) {
    this.#show = show
  }

  changed(meetingId: string): void {
    if (this.#isClosed) return
    const isBusy = this.#due.has(meetingId)
    this.#due.set(meetingId, isBusy ? 'stale' : 'shown')
    if (!isBusy) void this.#follow(meetingId)
  }

  /** Shows nothing more. */
  close(): void {
    this.#isClosed = true
  }

  async #follow(meetingId: string): Promise<void> {
    do {
      this.#due.set(meetingId, 'shown')
      const rest = pause(SHOWN_EVERY_MS)
      // The database is away, or the process ends: what is on the floor is late, no ballot is lost.
      await this.#show(meetingId).catch(() => undefined)
      await rest
    } while (this.#due.get(meetingId) === 'stale' && !this.#isClosed)
    this.#due.delete(meetingId)
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref()
  })
}
