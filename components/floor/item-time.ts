import type { FloorItem } from '#protocol/floor.ts'

const MS_PER_MINUTE = 60_000

/** How many whole minutes an item has taken so far, or took; nothing before it was opened. */
export function minutesTaken(
  { openedAt, closedAt }: Pick<FloorItem, 'openedAt' | 'closedAt'>,
  now: number,
): number | undefined {
  if (openedAt === null) return undefined
  const end = closedAt === null ? now : Date.parse(closedAt)
  return Math.max(0, Math.floor((end - Date.parse(openedAt)) / MS_PER_MINUTE))
}

export type Pace = 'within' | 'nearly' | 'over'

/** Facilitators warn at four fifths of the planned time. */
export function paceOf(taken: number, plannedMinutes: number): Pace {
  if (plannedMinutes <= 0 || taken < plannedMinutes * 0.8) return 'within'
  return taken < plannedMinutes ? 'nearly' : 'over'
}

/** The item that comes next when the moderator presses "next": the first planned one in order. */
export function nextItem(items: readonly FloorItem[]): FloorItem | undefined {
  const current = items.findIndex(({ state }) => state === 'open')
  const after = items.slice(current + 1).find(({ state }) => state === 'planned')
  return after ?? items.find(({ state }) => state === 'planned')
}
