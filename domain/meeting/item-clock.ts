import type { ItemState } from './agenda.ts'

const MINUTE_MS = 60_000
/** Facilitators warn at four fifths of the time (reference 1.4.3). */
const NEARLY = 0.8

/** An item as its clock needs it; moments as they cross the wire. */
export type TimedItem = {
  readonly state: ItemState
  readonly plannedMinutes: number
  readonly extendedMinutes: number
  readonly openedAt: string | null
  readonly closedAt: string | null
  readonly resumedAt: string | null
  readonly spentSeconds: number
}

export type Pace = 'within' | 'nearly' | 'over'

export type ItemClock = {
  /** Whole minutes that the item has taken. */
  readonly elapsed: number
  /** What it may take: the plan and its extensions. */
  readonly allotted: number
  /** Whole minutes that remain; what is begun counts. None when over. */
  readonly left: number
  /** Whole minutes beyond what it may take. */
  readonly over: number
  /** Of what it may take, from 0 to 1. */
  readonly share: number
  readonly pace: Pace
}

export const allottedMinutes = ({
  plannedMinutes,
  extendedMinutes,
}: Pick<TimedItem, 'plannedMinutes' | 'extendedMinutes'>) => plannedMinutes + extendedMinutes

/** How an open item stands to its time; an item that is not open has no clock. */
export function itemClock(item: TimedItem, now: number): ItemClock | undefined {
  if (item.state !== 'open') return undefined
  const allotted = allottedMinutes(item)
  const exact = takenMs(item, now) / MINUTE_MS
  const share = allotted > 0 ? exact / allotted : 1
  return {
    elapsed: Math.floor(exact),
    allotted,
    left: Math.max(0, Math.ceil(allotted - exact)),
    over: Math.max(0, Math.floor(exact - allotted)),
    share: Math.min(1, share),
    pace: paceOf(share),
  }
}

/** Minutes that an item which is over really took; nothing for one that never began. */
export function minutesTaken(item: TimedItem): number | undefined {
  if (item.state === 'open' || item.openedAt === null) return undefined
  return Math.round(takenMs(item, 0) / MINUTE_MS)
}

/** How long it was open, all the times that it was. */
export function takenMs(item: TimedItem, now: number): number {
  const { state, openedAt, closedAt, spentSeconds } = item
  const spent = spentSeconds * 1000
  // Documents from before the clock know the first beginning and the end only.
  const since = item.resumedAt ?? openedAt
  const isOlder = spent === 0 && openedAt !== null && closedAt !== null
  if (state !== 'open') return isOlder ? Math.max(0, Date.parse(closedAt) - Date.parse(openedAt)) : spent
  return since === null ? spent : spent + Math.max(0, now - Date.parse(since))
}

function paceOf(share: number): Pace {
  if (share >= 1) return 'over'
  return share >= NEARLY ? 'nearly' : 'within'
}
