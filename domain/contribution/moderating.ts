import { acceptWriting } from '#domain/meeting/course.ts'
import { acceptRecords, type PublicPause } from '#domain/meeting/public-view.ts'
import type { MeetingState } from '#domain/meeting/role.ts'
import { allow, type Result, refuse } from '#domain/result.ts'
import type { ContributionState, ReadBack } from './contribution.ts'

/** What came from outside is judged once: of two moderators the second is told. */
export const judge = (state: ContributionState): Result<true, 'already-answered'> =>
  state === 'submitted' ? allow(true) : refuse('already-answered')

/** Whatever stands on the board can be hidden; what waits for a moderator is judged instead. */
export function hide(state: ContributionState): Result<true, 'already-hidden' | 'wrong-state'> {
  if (state === 'hidden') return refuse('already-hidden')
  return state === 'submitted' ? refuse('wrong-state') : allow(true)
}

/** What does not depend on what happened to proposals or was judged meanwhile. */
const LASTING: ReadonlySet<ContributionState> = new Set([
  'confirmed',
  'clustered',
  'set_aside',
  'out_of_scope',
  'withdrawn',
])

type Hidden = {
  readonly state: ContributionState
  readonly stateBefore: ContributionState | null
  readonly readBack: ReadBack | null
  /** Whether it is an origin of a proposal now: a merge may have been undone meanwhile. */
  readonly isUsed: boolean
}

/** What a hidden contribution is again. Whoever shows what had waited for a moderator accepts it. */
export function showAgain({
  state,
  stateBefore,
  readBack,
  isUsed,
}: Hidden): Result<ContributionState, 'not-hidden'> {
  if (state !== 'hidden') return refuse('not-hidden')
  if (isUsed) return allow('used')
  if (stateBefore !== null && LASTING.has(stateBefore)) return allow(stateBefore)
  return allow(readBack === null ? 'captured' : 'confirmed')
}

type AtMeeting = { readonly state: MeetingState; readonly pause: PublicPause | null }

/**
 * Moderation ends with the meeting. While the public view is paused the public goes on reading what stood there
 * before, so what it has read can be neither hidden from it nor shown to it; what it has not seen can.
 */
export function acceptModeration(
  { state, pause }: AtMeeting,
  { isHeldBack }: { isHeldBack: boolean },
): Result<true, 'meeting-not-open' | 'meeting-closed' | 'public-view-paused'> {
  const writing = acceptWriting(state)
  return writing.ok && !isHeldBack ? acceptRecords(pause) : writing
}
