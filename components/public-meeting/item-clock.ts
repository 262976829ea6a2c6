import type { FloorItem } from '#protocol/floor.ts'

const MINUTE_MS = 60_000
const NEARLY = 0.8

export type ItemClock = {
  readonly elapsed: number
  readonly planned: number
  readonly left: number
  /** Of the planned time, from 0 to 1. */
  readonly share: number
  readonly pace: 'fine' | 'nearly' | 'over'
}

/** How an open item stands to its planned minutes, in whole minutes. */
export function itemClock(item: FloorItem, now: number): ItemClock | undefined {
  if (item.state !== 'open' || item.openedAt === null) return undefined
  const planned = item.plannedMinutes
  const exact = Math.max(0, (now - Date.parse(item.openedAt)) / MINUTE_MS)
  const elapsed = Math.floor(exact)
  const share = planned > 0 ? exact / planned : 1
  return { elapsed, planned, left: planned - elapsed, share: Math.min(1, share), pace: paceOf(share) }
}

function paceOf(share: number): ItemClock['pace'] {
  if (share >= 1) return 'over'
  return share >= NEARLY ? 'nearly' : 'fine'
}

/** When each item that waits will probably begin, if those before it keep to their planned minutes. */
export function expectedStarts(
  items: readonly FloorItem[],
  { startsAt, now }: { startsAt: string; now: number },
): ReadonlyMap<string, number> {
  const starts = new Map<string, number>()
  let at = Date.parse(startsAt)
  for (const item of items) {
    if (item.state === 'planned') starts.set(item.id, at)
    at = expectedEnd(item, at, now)
  }
  return starts
}

/** When an item is over that begins, or has begun, at `at`. One that has overrun ends at the earliest now. */
function expectedEnd(
  { state, openedAt, closedAt, plannedMinutes }: FloorItem,
  at: number,
  now: number,
): number {
  const planned = plannedMinutes * MINUTE_MS
  if (state === 'planned') return at + planned
  if (state === 'open') return Math.max(now, (openedAt ? Date.parse(openedAt) : at) + planned)
  return closedAt ? Date.parse(closedAt) : at
}
