import { CLOSE } from '#protocol/sync.ts'
import type { Logger } from '#server/log.ts'
import type { UpdateLog } from '#server/store/document-log.ts'
import { LIMITS } from './limits.ts'
import type { LogWriter } from './log-writer.ts'
import type { SyncMetrics } from './metrics.ts'
import { Room } from './room.ts'

type Parts = {
  readonly log: UpdateLog
  readonly writer: LogWriter
  readonly logger: Logger
  readonly metrics: SyncMetrics
}

/** The rooms of this process: opened at the first arrival, compacted, and let go when nobody is left. */
export class Rooms {
  readonly #parts: Parts
  readonly #open = new Map<string, Promise<Room | undefined>>()
  readonly #loaded = new Map<string, Room>()
  readonly #leaving = new Map<string, NodeJS.Timeout>()

  constructor(parts: Parts) {
    this.#parts = parts
  }

  [Symbol.iterator]() {
    return this.#loaded.values()
  }

  find(meetingId: string): Room | undefined {
    return this.#loaded.get(meetingId)
  }

  /** The one room of a meeting; two who arrive at once share its loading. */
  async enter(meetingId: string): Promise<Room | undefined> {
    this.#stays(meetingId)
    const opening = this.#open.get(meetingId) ?? this.#load(meetingId)
    this.#open.set(meetingId, opening)
    return opening
  }

  /** Somebody has left: an idle room is kept a while for whoever reloads the page. */
  left(room: Room): void {
    if (!room.isIdle) return
    this.#stays(room.meetingId)
    const timer = setTimeout(() => void this.#letGo(room, timer), LIMITS.idleRoomMs).unref()
    this.#leaving.set(room.meetingId, timer)
  }

  /** Who enters has until they join to be counted. */
  #stays(meetingId: string): void {
    clearTimeout(this.#leaving.get(meetingId))
    this.#leaving.delete(meetingId)
  }

  closeAll(code: number): void {
    for (const room of this.#loaded.values()) room.close(code)
    for (const timer of this.#leaving.values()) clearTimeout(timer)
    this.#open.clear()
    this.#loaded.clear()
  }

  async #load(meetingId: string): Promise<Room | undefined> {
    try {
      const stored = await this.#parts.log.load(meetingId)
      if (!stored) return undefined
      const room = new Room({ ...this.#parts, meetingId, now: Date.now }, stored)
      this.#loaded.set(meetingId, room)
      // Rows committed between the read and this line were noticed by no room.
      void room.catchUp()
      return room
    } catch (error) {
      this.#open.delete(meetingId)
      throw error
    }
  }

  async #letGo(room: Room, timer: NodeJS.Timeout): Promise<void> {
    if (!room.isIdle) return
    await room.compact()
    // Whoever entered meanwhile has not joined yet, perhaps, but has cleared this.
    if (!room.isIdle || this.#leaving.get(room.meetingId) !== timer) return
    this.#leaving.delete(room.meetingId)
    this.#open.delete(room.meetingId)
    this.#loaded.delete(room.meetingId)
    room.close(CLOSE.shuttingDown)
  }
}
