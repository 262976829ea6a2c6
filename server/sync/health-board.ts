import { randomUUID } from 'node:crypto'
import { mergeHealth, type RoomHealth, roomHealth } from '#protocol/room-health.ts'
import type { HealthNotice, UpdateLog } from '#server/store/document-log.ts'
import { healthFrame } from './frames.ts'
import { LIMITS } from './limits.ts'
import type { Room } from './room.ts'

const LONGEST_NOTICE = 7_500

type Report = { readonly at: number; readonly health: RoomHealth }

/**
 * How each room is doing, for its moderators. A meeting may be served by several processes: each tells
 * the others what it sees, and shows its own moderators the sum.
 */
export class HealthBoard {
  readonly #log: UpdateLog
  readonly #self = randomUUID()
  /** By meeting and process. */
  readonly #reports = new Map<string, Map<string, Report>>()

  constructor(log: UpdateLog) {
    this.#log = log
  }

  /** Another process' report; what it can't mean is left out. */
  noticed({ meetingId, process, json }: HealthNotice): void {
    if (process === this.#self) return
    const report = roomHealth.safeParse(parseJson(json))
    if (!report.success) return
    const reports = this.#reports.get(meetingId) ?? new Map<string, Report>()
    reports.set(process, { at: performance.now(), health: report.data })
    this.#reports.set(meetingId, reports)
  }

  /** Tells the others about this room, and its moderators about all of it. */
  async publish(room: Room): Promise<void> {
    const own = room.audience.health(performance.now())
    for (const moderator of room.audience.moderators()) {
      moderator.send(healthFrame(mergeHealth([own, ...this.#othersOf(room.meetingId)])))
    }
    if (room.audience.isEmpty) return
    await this.#log.tellHealth({ meetingId: room.meetingId, process: this.#self, json: short(own) })
  }

  #othersOf(meetingId: string): RoomHealth[] {
    const reports = this.#reports.get(meetingId)
    if (!reports) return []
    const oldest = performance.now() - 2.5 * LIMITS.healthEveryMs
    for (const [process, { at }] of reports) if (at < oldest) reports.delete(process)
    if (reports.size === 0) this.#reports.delete(meetingId)
    return [...reports.values()].map(({ health }) => health)
  }
}

/** A notice of PostgreSQL holds less than 8,000 bytes; long names leave room for fewer. */
function short(health: RoomHealth): string {
  const json = JSON.stringify(health)
  if (Buffer.byteLength(json) < LONGEST_NOTICE) return json
  const members = health.members.slice(0, health.members.length / 2)
  return short({ ...health, members, others: health.others + health.members.length - members.length })
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    // Of a process of another version, perhaps: the schema refuses undefined.
    return undefined
  }
}
