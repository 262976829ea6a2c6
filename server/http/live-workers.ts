import { type ChildProcess, fork } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, fromWorker } from '#server/http/handed-request.ts'
import type { Logger } from '#server/log.ts'

const READY_WITHIN_MS = 20_000
const STOPPED_WITHIN_MS = 5_000
const STEADY_MS = 60_000
const LONGEST_BACK_OFF_MS = 5_000

/**
 * What a worker makes while it writes to thousands is garbage at once: a small nursery is swept more
 * often and costs no more, where V8's own would grow by some 35 MB for it.
 */
const WORKER_FLAGS = ['--max-semi-space-size=4']

/** The processes that carry live meetings. Each meeting has its worker; a dead worker is replaced. */
export class LiveWorkers {
  readonly #slots: WorkerSlot[]
  /** Ours alone (mkdtemp makes it 0700), and with a short name: a socket's path has at most about 100 bytes. */
  readonly #folder = mkdtempSync(join(tmpdir(), 'spolu-live-'))

  constructor({ entry, count, log }: { entry: string; count: number; log: Logger }) {
    this.#slots = Array.from({ length: count }, (_, index) => {
      return new WorkerSlot({ entry, index, socket: join(this.#folder, `${index}.sock`), log })
    })
  }

  async start(): Promise<void> {
    await Promise.all(this.#slots.map((slot) => slot.start()))
  }

  async stop(): Promise<void> {
    await Promise.all(this.#slots.map((slot) => slot.stop()))
    await rm(this.#folder, { recursive: true, force: true })
  }

  count(): { ready: number; of: number } {
    return { ready: this.#slots.filter((slot) => slot.isReady).length, of: this.#slots.length }
  }

  /** Where the workers that are ready answer HTTP. */
  sockets(): string[] {
    return this.#slots.filter(({ isReady }) => isReady).map(({ socket }) => socket)
  }

  /** Passes the socket to the meeting's worker; false while that one is being replaced. */
  hand(meeting: string, { request, socket, head }: Upgrade): boolean {
    return this.#slotOf(meeting)?.hand({ request, socket, head }) ?? false
  }

  /** Where the meeting's worker answers HTTP; undefined while it is being replaced. */
  socketOf(meeting: string): string | undefined {
    const slot = this.#slotOf(meeting)
    return slot?.isReady ? slot.socket : undefined
  }

  #slotOf(meeting: string): WorkerSlot | undefined {
    const hash = createHash('sha256').update(meeting).digest().readUInt32BE()
    return this.#slots[hash % this.#slots.length]
  }
}

export type Upgrade = { readonly request: IncomingMessage; readonly socket: Socket; readonly head: Buffer }

type SlotParts = {
  readonly entry: string
  readonly index: number
  readonly socket: string
  readonly log: Logger
}

class WorkerSlot {
  readonly #entry: string
  readonly #index: number
  readonly #log: Logger
  readonly socket: string
  #worker: ChildProcess | undefined
  #isStopping = false
  #failures = 0
  isReady = false

  constructor({ entry, index, socket, log }: SlotParts) {
    this.#entry = entry
    this.#index = index
    this.socket = socket
    this.#log = log
  }

  async start(): Promise<void> {
    const worker = this.#fork()
    const signal = AbortSignal.timeout(READY_WITHIN_MS)
    const ended = once(worker, 'exit', { signal }).then(() => 'ended')
    const ready = once(worker, 'message', { signal }).then(() => 'ready')
    if ((await Promise.race([ready, ended])) !== 'ready') {
      this.#isStopping = true
      throw new Error('A live worker ended before it was ready; its reason stands above.')
    }
  }

  hand({ request, socket, head }: Upgrade): boolean {
    if (!this.isReady || this.#worker === undefined) return false
    stopReading(socket)
    this.#worker.send(describe(request, head), socket, (error) => {
      if (error !== null) socket.destroy()
    })
    return true
  }

  async stop(): Promise<void> {
    this.#isStopping = true
    const worker = this.#worker
    if (worker === undefined) return
    const gone = once(worker, 'exit').then(() => true)
    if (worker.connected) worker.send({ type: 'stop' })
    if (await Promise.race([gone, pause(STOPPED_WITHIN_MS, false, { ref: false })])) return
    this.#log.warn({ worker: this.#index }, 'a live worker did not stop in time and was killed')
    worker.kill('SIGKILL')
    await gone
  }

  #fork(): ChildProcess {
    const startedAt = Date.now()
    const worker = fork(this.#entry, [this.socket], { execArgv: WORKER_FLAGS })
    this.#worker = worker
    worker.on('message', (message) => {
      if (fromWorker.safeParse(message).success) this.isReady = true
    })
    worker.once('exit', (code, signal) => void this.#replace({ code, signal, startedAt }))
    return worker
  }

  async #replace({ code, signal, startedAt }: Exit): Promise<void> {
    this.#worker = undefined
    this.isReady = false
    if (this.#isStopping) return
    this.#failures = Date.now() - startedAt > STEADY_MS ? 0 : this.#failures + 1
    const waitMs = Math.min(50 * 2 ** this.#failures, LONGEST_BACK_OFF_MS)
    this.#log.error(
      { worker: this.#index, exitCode: code, signal },
      `a live worker ended by itself; the next one starts in ${waitMs} ms`,
    )
    await pause(waitMs)
    if (!this.#isStopping) this.#fork()
  }
}

type Exit = { code: number | null; signal: string | null; startedAt: number }

/**
 * Until the worker confirms, this process still holds the socket too. If it went on reading, bytes of
 * a client that does not wait for our answer would end here (tried: 2 of 40). Node has no public call.
 */
function stopReading(socket: Socket): void {
  const handle: unknown = Reflect.get(socket, '_handle')
  if (typeof handle !== 'object' || handle === null || !('readStop' in handle)) return
  if (typeof handle.readStop === 'function') handle.readStop()
}
