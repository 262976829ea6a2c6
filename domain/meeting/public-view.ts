import { allow, type Result, refuse } from '#domain/result.ts'
import { acceptActs, acceptWriting } from './course.ts'
import type { MeetingState } from './role.ts'

/**
 * What the public sees of a meeting that sits. A moderator may pause it, with a reason that everybody
 * reads; the public keeps what it had until the moderator resumes or the meeting closes.
 */
export type PublicPause = { readonly since: Date; readonly reason: string }

/** In letters, as the database counts them. */
export const LONGEST_PAUSE_REASON = 200

type AtMeeting = { readonly state: MeetingState; readonly pause: PublicPause | null }
type NotSitting = 'meeting-not-open' | 'meeting-closed'

export function pausePublicView(
  { state, pause }: AtMeeting,
  { reason, at }: { reason: string; at: Date },
): Result<PublicPause, NotSitting | 'public-view-already-paused' | 'reason-missing' | 'too-long'> {
  const sits = acceptActs(state)
  if (!sits.ok) return sits
  if (pause) return refuse('public-view-already-paused')
  const said = reason.trim().replaceAll(/\s+/g, ' ')
  if (said === '') return refuse('reason-missing')
  return [...said].length > LONGEST_PAUSE_REASON ? refuse('too-long') : allow({ since: at, reason: said })
}

/** Answers the pause that ends. */
export function resumePublicView({
  state,
  pause,
}: AtMeeting): Result<PublicPause, NotSitting | 'public-view-not-paused'> {
  const sits = acceptActs(state)
  if (!sits.ok) return sits
  return pause ? allow(pause) : refuse('public-view-not-paused')
}

/**
 * What is decided, withdrawn, written into the plan or erased for good is decided before the eyes of
 * the public: its record shows words on pages that no pause reaches.
 */
export function acceptRecords(pause: PublicPause | null): Result<true, 'public-view-paused'> {
  return pause ? refuse('public-view-paused') : allow(true)
}

/** Decisions are made while the meeting sits, and not behind the back of the public. */
export function acceptDecisions({
  state,
  pause,
}: AtMeeting): Result<true, NotSitting | 'public-view-paused'> {
  const sits = acceptActs(state)
  return sits.ok ? acceptRecords(pause) : sits
}

/** Cards are merged and split while words may be written, and the kept words of their sources are a record. */
export function acceptRegrouping({
  state,
  pause,
}: AtMeeting): Result<true, NotSitting | 'public-view-paused'> {
  const writing = acceptWriting(state)
  return writing.ok ? acceptRecords(pause) : writing
}
