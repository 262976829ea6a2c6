import { z } from 'zod'

/** How a meeting's connections are doing, for its moderators: MESSAGE.health carries it as JSON. */
export const roomHealth = z.strictObject({
  members: z.array(
    z.strictObject({
      name: z.string().max(200),
      way: z.enum(['socket', 'http']),
      /** Messages of theirs that arrived and are not on disk yet. */
      unsaved: z.number().int().min(0),
    }),
  ),
  /** Members beyond those that are named. */
  others: z.number().int().min(0),
  viewers: z.strictObject({ socket: z.number().int().min(0), http: z.number().int().min(0) }),
  /** The longest that an edit of the last minute waited for the disk, in milliseconds; null without any. */
  slowestAckMs: z.number().min(0).nullable(),
})

export type RoomHealth = z.infer<typeof roomHealth>

/** What several processes report of one meeting, as one picture. */
export function mergeHealth(parts: readonly RoomHealth[]): RoomHealth {
  const sum = (count: (part: RoomHealth) => number) => parts.reduce((total, part) => total + count(part), 0)
  const slowest = parts.flatMap(({ slowestAckMs }) => slowestAckMs ?? [])
  return {
    members: parts.flatMap(({ members }) => members),
    others: sum(({ others }) => others),
    viewers: { socket: sum(({ viewers }) => viewers.socket), http: sum(({ viewers }) => viewers.http) },
    slowestAckMs: slowest.length > 0 ? Math.max(...slowest) : null,
  }
}
