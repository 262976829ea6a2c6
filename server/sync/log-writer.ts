import type { Logger } from '#server/log.ts'
import type { Appended, PendingUpdate, UpdateLog } from '#server/store/document-log.ts'
import { LIMITS } from './limits.ts'
import type { SyncMetrics } from './metrics.ts'

type CommitMetrics = Pick<SyncMetrics, 'committed' | 'commitFailed'>

type Waiting = { readonly edit: PendingUpdate; readonly settle: (appended: Appended) => void }

const BATCH = 1_000
const RETRY_MS = [100, 250, 500, 1_000, 2_000] as const

/**
 * Group commit: whatever has gathered while the previous commit was in flight goes into the next one,
 * of all rooms of this worker together. No timer, so an idle server answers at once, and a busy one
 * pays one flush for many edits. While the database is away edits wait in memory and nobody is told
 * "saved"; a repeated append after an unclear failure is harmless, since Yjs applies an update once.
 */
export class LogWriter {
  readonly #log: UpdateLog
  readonly #logger: Logger
  readonly #metrics: CommitMetrics | undefined
  #waiting: Waiting[] = []
  #waitingBytes = 0
  #running: Promise<void> | undefined
  #failures = 0
  #closed = false

  constructor(log: UpdateLog, logger: Logger, metrics?: CommitMetrics) {
    this.#log = log
    this.#metrics = metrics
    this.#logger = logger
  }

  /** What waits for the disk. */
  get waiting(): { readonly updates: number; readonly bytes: number } {
    return { updates: this.#waiting.length, bytes: this.#waitingBytes }
  }

  /** True when so much waits that rooms must stop taking edits. */
  get isFull(): boolean {
    return this.#waiting.length > LIMITS.waitingEdits || this.#waitingBytes > LIMITS.waitingBytes
  }

  /** Settles with the sequence number once the edit is on disk, or with null: judge it again. */
  append(edit: PendingUpdate): Promise<Appended> {
    return new Promise((settle) => {
      this.#waiting.push({ edit, settle })
      this.#waitingBytes += edit.update.byteLength
      this.#running ??= this.#run()
    })
  }

  /** Waits until all edits taken so far are on disk, for at most `withinMs`. */
  async close(withinMs: number): Promise<void> {
    const timer = setTimeout(() => {
      this.#closed = true
    }, withinMs)
    await Promise.race([this.#running, new Promise((resolve) => setTimeout(resolve, withinMs).unref())])
    clearTimeout(timer)
    this.#closed = true
  }

  async #run(): Promise<void> {
    while (this.#waiting.length > 0 && !this.#closed) await this.#commitOnce()
    this.#running = undefined
  }

  async #commitOnce(): Promise<void> {
    const batch = this.#waiting.slice(0, BATCH)
    const startedAt = performance.now()
    try {
      const appended = await this.#log.append(batch.map(({ edit }) => edit))
      this.#failures = 0
      this.#metrics?.committed(batch.length, performance.now() - startedAt)
      this.#waiting = this.#waiting.slice(batch.length)
      for (const [index, { edit, settle }] of batch.entries()) {
        this.#waitingBytes -= edit.update.byteLength
        settle(appended[index] ?? null)
      }
    } catch (error) {
      this.#metrics?.commitFailed()
      if (this.#failures === 0)
        this.#logger.error({ err: error }, 'The database takes no edits; they wait in memory')
      const delay = RETRY_MS[Math.min(this.#failures, RETRY_MS.length - 1)]
      this.#failures++
      await new Promise((resolve) => setTimeout(resolve, delay))
    }
  }
}
