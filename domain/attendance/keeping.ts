import type { MeetingState } from '#domain/meeting/role.ts'
import { allow, type Result, refuse } from '#domain/result.ts'

/**
 * When the attendance of a meeting may be kept. People arrive before the chair opens, so it begins with
 * the announced start in sight; what was forgotten is put right until the minutes that tell of it are out.
 */
export const KEEPING_PHASES = ['early', 'open', 'correcting', 'settled'] as const
export type KeepingPhase = (typeof KEEPING_PHASES)[number]

export type KeptMeeting = {
  readonly state: MeetingState
  readonly startsAt: Date
  readonly openedAt: Date | null
  readonly closedAt: Date | null
}

const HOUR = 3_600_000
export const DOORS_OPEN_MS = 2 * HOUR

const PHASES: Readonly<Record<Exclude<MeetingState, 'convened'>, KeepingPhase>> = {
  draft: 'early',
  check_in: 'open',
  in_session: 'open',
  paused: 'open',
  closed: 'correcting',
  minutes_draft: 'correcting',
  minutes_in_review: 'correcting',
  minutes_approved: 'correcting',
  minutes_published: 'settled',
  cancelled: 'settled',
}

export function keepingPhase({ state, startsAt }: KeptMeeting, at: Date): KeepingPhase {
  if (state !== 'convened') return PHASES[state]
  return at.getTime() >= startsAt.getTime() - DOORS_OPEN_MS ? 'open' : 'early'
}

type TooEarly = 'attendance-too-early'
type Settled = 'attendance-settled'

/** Coming, going and rights happen while people are together. */
export function acceptComings(
  meeting: KeptMeeting,
  at: Date,
): Result<true, TooEarly | Settled | 'meeting-closed'> {
  const phase = keepingPhase(meeting, at)
  if (phase === 'open') return allow(true)
  if (phase === 'correcting') return refuse('meeting-closed')
  return refuse(phase === 'early' ? 'attendance-too-early' : 'attendance-settled')
}

/** What is written down, and put right, may follow the close. */
export function acceptCorrections(meeting: KeptMeeting, at: Date): Result<true, TooEarly | Settled> {
  const phase = keepingPhase(meeting, at)
  if (phase === 'open' || phase === 'correcting') return allow(true)
  return refuse(phase === 'early' ? 'attendance-too-early' : 'attendance-settled')
}

/** Whoever is written down after the close is taken to have been there from the beginning. */
export const momentOfArrival = ({ closedAt, openedAt, startsAt }: KeptMeeting, at: Date): Date =>
  closedAt ? (openedAt ?? startsAt) : at

/** Between which moments somebody can have been at a meeting. */
export const timesOf = ({ startsAt, openedAt, closedAt }: KeptMeeting, at: Date) => ({
  from: new Date(Math.min(startsAt.getTime(), (openedAt ?? startsAt).getTime()) - DOORS_OPEN_MS),
  to: closedAt ?? at,
})
