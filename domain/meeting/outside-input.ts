import { allow, type Result, refuse } from '#domain/result.ts'
import { isOpenForWriting, type MeetingState } from './role.ts'

/**
 * What people without an account may send to a meeting, contributions and questions alike: nothing, what a
 * moderator looks through first, or what stands at once (reference 5.1).
 */
export const OUTSIDE_INPUTS = ['closed', 'moderated', 'open'] as const
export type OutsideInput = (typeof OUTSIDE_INPUTS)[number]

type AtMeeting = { readonly state: MeetingState; readonly outsideInput: OutsideInput }

/** From its notice to its close a meeting takes what comes from outside, as its moderators have set it. */
export function acceptFromOutside({
  state,
  outsideInput,
}: AtMeeting): Result<Exclude<OutsideInput, 'closed'>, 'not-found' | 'meeting-closed' | 'outside-closed'> {
  if (state === 'draft') return refuse('not-found')
  if (!isOpenForWriting(state)) return refuse('meeting-closed')
  return outsideInput === 'closed' ? refuse('outside-closed') : allow(outsideInput)
}

/** It is set while the meeting is prepared and held; afterwards there is nothing to set. */
export const acceptSetting = (state: MeetingState): Result<true, 'meeting-closed'> =>
  state === 'draft' || isOpenForWriting(state) ? allow(true) : refuse('meeting-closed')
