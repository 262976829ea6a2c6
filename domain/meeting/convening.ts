import { allow, type Result, refuse } from '#domain/result.ts'
import { isLive, isOpenForWriting, type MeetingState } from './role.ts'

/** What may still be changed about a meeting that is called, or about to be. */

export type TooLate = 'meeting-closed' | 'meeting-cancelled'

/** Its agenda may be arranged from the first draft to the close. */
export function acceptArranging(state: MeetingState): Result<true, TooLate> {
  return state === 'draft' || isOpenForWriting(state) ? allow(true) : refuse(whyOver(state))
}

/** Day, place and the words of the notice may be corrected until the meeting sits. */
export function acceptCorrection(
  state: MeetingState,
): Result<true, 'meeting-not-announced' | 'meeting-already-open' | TooLate> {
  if (state === 'draft') return refuse('meeting-not-announced')
  if (isLive(state)) return refuse('meeting-already-open')
  return isOpenForWriting(state) ? allow(true) : refuse(whyOver(state))
}

/** A meeting that was announced can be called off until it sits; nobody waits for one that was not. */
export function cancel(
  state: MeetingState,
): Result<'cancelled', 'meeting-not-announced' | 'meeting-already-open' | TooLate> {
  const accepted = acceptCorrection(state)
  return accepted.ok ? allow('cancelled') : accepted
}

/** A draft that nobody was told of can be given up; what was announced is called off instead. */
export const discard = (state: MeetingState): Result<true, 'wrong-state'> =>
  state === 'draft' ? allow(true) : refuse('wrong-state')

const whyOver = (state: MeetingState) => (state === 'cancelled' ? 'meeting-cancelled' : 'meeting-closed')
