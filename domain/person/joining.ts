import { isOpenForWriting, type MeetingRole, type MeetingState } from '#domain/meeting/role.ts'
import { allow, type Result, refuse } from '#domain/result.ts'

export const ADMISSIONS = ['by_moderator', 'at_once'] as const
export type Admission = (typeof ADMISSIONS)[number]

export const PARTICIPATION_STATES = ['waiting', 'admitted', 'refused'] as const
export type ParticipationState = (typeof PARTICIPATION_STATES)[number]

export type JoinableMeeting = {
  readonly state: MeetingState
  readonly joinCode: string | null
  readonly admission: Admission
}

/** Whether the code on the wall still opens a door. */
export const mayJoin = ({ state, joinCode }: JoinableMeeting) => joinCode !== null && isOpenForWriting(state)

/** How somebody who shows the code stands at the meeting from now on. */
export function join(
  meeting: JoinableMeeting,
  known: { readonly role: MeetingRole; readonly participation: { readonly state: string } | null },
): Result<'waiting' | 'admitted', 'joining-closed' | 'not-admitted'> {
  if (known.role !== 'viewer') return allow('admitted')
  if (known.participation?.state === 'refused') return refuse('not-admitted')
  if (known.participation?.state === 'waiting') return allow('waiting')
  if (!mayJoin(meeting)) return refuse('joining-closed')
  return allow(meeting.admission === 'at_once' ? 'admitted' : 'waiting')
}

/** A moderator answers somebody who waits, once. */
export function answerWaiting(
  state: ParticipationState,
  verdict: 'admitted' | 'refused',
): Result<'admitted' | 'refused', 'already-answered'> {
  return state === 'waiting' ? allow(verdict) : refuse('already-answered')
}
