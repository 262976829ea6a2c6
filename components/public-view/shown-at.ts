import { type PublicView, shownOf } from '#domain/meeting/public-delay.ts'
import type { FloorMeeting } from '#protocol/floor.ts'

const dateOf = (instant: string | null) => (instant === null ? null : new Date(instant))

const viewOf = ({ delay, asOf, movesAt }: FloorMeeting['publicView']): PublicView => ({
  delay,
  asOf: dateOf(asOf),
  movesAt: dateOf(movesAt),
})

/** What there is to say of a public view that is delayed. */
type DelayShown = {
  readonly delay: Exclude<PublicView['delay'], 'none'>
  readonly asOf: Date
  /** While it stands: when it goes on. */
  readonly movesAt: Date | null
}

/** Of when the public sees a meeting at `now`; undefined when it sees the present. */
export function shownAt(meeting: FloorMeeting | null, now: number): DelayShown | undefined {
  if (!meeting || meeting.publicView.delay === 'none') return undefined
  const view = viewOf(meeting.publicView)
  const asOf = shownOf(view, new Date(now))
  if (!asOf) return undefined
  const isStanding = view.movesAt !== null && view.movesAt.getTime() > now
  return { delay: meeting.publicView.delay, asOf, movesAt: isStanding ? view.movesAt : null }
}
