import { allow, type Result, refuse } from '#domain/result.ts'
import type { PublicPause } from './public-view.ts'
import { isOpenForWriting, type MeetingState } from './role.ts'

/**
 * How much later than the members the public sees a meeting: not at all, by some minutes, or from its
 * close on. Within the delay moderators can pause the public view and have words taken out that
 * somebody should not have said; the public then never sees them.
 */
export const PUBLIC_DELAYS = ['none', 'one_minute', 'five_minutes', 'until_close'] as const
export type PublicDelay = (typeof PUBLIC_DELAYS)[number]

const MINUTE = 60_000
const LENGTHS: Readonly<Record<PublicDelay, number>> = {
  none: 0,
  one_minute: MINUTE,
  five_minutes: 5 * MINUTE,
  until_close: Number.POSITIVE_INFINITY,
}

/** In milliseconds; until the close it never passes. */
export const lengthOf = (delay: PublicDelay): number => LENGTHS[delay]

/** A state for the public is kept at most so often: words wait for that much longer than the delay. */
export const KEPT_EVERY_MS = 10_000

/**
 * Of when the public sees the meeting: as it was at `asOf`, and from `movesAt` on as it was one delay
 * ago. Without `asOf` it sees everything at once; without `movesAt` it stands still.
 */
export type PublicView = {
  readonly delay: PublicDelay
  readonly asOf: Date | null
  readonly movesAt: Date | null
}

export const LIVE: Pick<PublicView, 'asOf' | 'movesAt'> = { asOf: null, movesAt: null }

/** The moment that the public sees at `now`; null when that is the present. */
export function shownOf({ delay, asOf, movesAt }: PublicView, now: Date): Date | null {
  if (!asOf) return null
  if (!movesAt || movesAt > now) return asOf
  return new Date(Math.max(now.getTime() - lengthOf(delay), asOf.getTime()))
}

type AtMeeting = {
  readonly state: MeetingState
  readonly pause: PublicPause | null
  readonly view: PublicView
}

/** Whether the public is shown less than the members. */
export const isHeldBack = ({ state, pause, view }: AtMeeting): boolean =>
  pause !== null || isDelayed({ state, view })

/** From the notice on there is somebody to see it; the close ends every delay. */
export const isDelayed = ({ state, view }: Pick<AtMeeting, 'state' | 'view'>): boolean =>
  view.delay !== 'none' && isOpenForWriting(state)

/** Whether states are kept that the public will see in a while. */
export const isMoving = (meeting: AtMeeting): boolean =>
  isDelayed(meeting) && meeting.pause === null && meeting.view.delay !== 'until_close'

export function setPublicDelay(
  { state, view }: AtMeeting,
  delay: PublicDelay,
): Result<PublicDelay, 'meeting-closed' | 'public-delay-already-so'> {
  if (state !== 'draft' && !isOpenForWriting(state)) return refuse('meeting-closed')
  return delay === view.delay ? refuse('public-delay-already-so') : allow(delay)
}

/**
 * The view after a delay was set or, with the one that stands, begins with the notice. It never goes
 * back: what is shorter is shown as soon as it is old enough, what is longer stands until then.
 */
export function viewWithDelay({ state, pause, view }: AtMeeting, delay: PublicDelay, now: Date): PublicView {
  const isHeld = isHeldBack({ state, pause, view: { ...view, delay } })
  if (!isHeld) return { delay, ...LIVE }
  const asOf = shownOf(view, now) ?? now
  if (pause || delay === 'until_close') return { delay, asOf, movesAt: null }
  const movesAt = new Date(waitingSince(view, now).getTime() + lengthOf(delay))
  return { delay, asOf, movesAt: movesAt > now ? movesAt : now }
}

/** A pause holds what the public sees at that moment. */
export const pausedView = (view: PublicView, now: Date): PublicView => ({
  ...view,
  asOf: shownOf(view, now) ?? now,
  movesAt: null,
})

/** What was kept before is given up: the public goes on with the state after the pause. */
export function resumedView(view: PublicView, now: Date): PublicView {
  if (view.delay === 'none') return { ...view, ...LIVE }
  if (view.delay === 'until_close') return { ...view, movesAt: null }
  return { ...view, movesAt: new Date(now.getTime() + lengthOf(view.delay)) }
}

/** From when on states were kept without a gap that the public has not seen. */
function waitingSince(view: PublicView, now: Date): Date {
  const { delay, asOf, movesAt } = view
  if (!asOf || !movesAt) return now
  return movesAt > now ? new Date(movesAt.getTime() - lengthOf(delay)) : (shownOf(view, now) ?? now)
}
