import { allottedMinutes, type TimedItem, takenMs } from './item-clock.ts'
import { isLive, type MeetingState } from './role.ts'

const MINUTE_MS = 60_000

type ForecastItem = TimedItem & { readonly id: string }

type ForecastMeeting = {
  readonly state: MeetingState
  readonly startsAt: string
  readonly endsAt: string
}

export type Forecast = {
  /** When the last item will be over. */
  readonly endsAt: number
  /** Whole minutes after the end in the notice, negative when before it. */
  readonly late: number
  /** When each item that waits will probably begin. */
  readonly starts: ReadonlyMap<string, number>
}

const BEFORE: ReadonlySet<MeetingState> = new Set(['draft', 'convened', 'check_in'])

/**
 * When the meeting will be over, if what is left keeps to its minutes: the open item to its plan and
 * its extensions, or, once it has overrun, to this very moment. Nothing for a meeting that is over or
 * has no agenda.
 */
export function forecast(
  { meeting, items }: { meeting: ForecastMeeting; items: readonly ForecastItem[] },
  now: number,
): Forecast | undefined {
  const isAhead = BEFORE.has(meeting.state)
  if (items.length === 0 || !(isAhead || isLive(meeting.state))) return undefined

  let at = isAhead ? Math.max(now, Date.parse(meeting.startsAt)) : now
  const starts = new Map<string, number>()
  for (const item of inComingOrder(items)) {
    if (item.state === 'planned') starts.set(item.id, at)
    at += Math.max(0, allottedMinutes(item) * MINUTE_MS - takenMs(item, now))
  }
  const late = Math.trunc((at - Date.parse(meeting.endsAt)) / MINUTE_MS)
  // Minus nought is no number to show.
  return { endsAt: at, late: late === 0 ? 0 : late, starts }
}

/** The open item, those after it, then those before it that were left for later. */
function inComingOrder<Item extends Pick<TimedItem, 'state'>>(items: readonly Item[]): Item[] {
  const open = items.findIndex(({ state }) => state === 'open')
  const rest = open === -1 ? items : [...items.slice(open), ...items.slice(0, open)]
  return rest.filter(({ state }) => state === 'open' || state === 'planned')
}

/** The item that comes next when the moderator presses "next". */
export function nextItem<Item extends Pick<TimedItem, 'state'>>(items: readonly Item[]): Item | undefined {
  return inComingOrder(items).find(({ state }) => state === 'planned')
}
