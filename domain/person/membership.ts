import { allow, type Result, refuse } from '#domain/result.ts'

export const MEMBERSHIP_STATES = ['asked', 'active', 'refused', 'ended'] as const
export type MembershipState = (typeof MEMBERSHIP_STATES)[number]

export type MembershipPolicy = 'open' | 'open_on_request' | 'registered' | 'delegates'

export type JoinableGroup = { readonly openToJoin: boolean; readonly policy: MembershipPolicy }

/** Kept with a sign-in message until its reader confirms the address. */
export type MembershipIntent = {
  readonly groupId: string
  readonly name: string
  readonly message: string | null
}

/** Registered participants and delegates are accredited by the organisers, never by asking. */
export const takesRequests = ({ openToJoin, policy }: JoinableGroup) =>
  openToJoin && (policy === 'open' || policy === 'open_on_request')

/** What asking to join makes of somebody: a member at once where the process is open, else one who asked. */
export function askToJoin(
  group: JoinableGroup,
  present: MembershipState | undefined,
): Result<'asked' | 'active', 'already-member' | 'already-asked' | 'group-closed'> {
  if (present === 'active') return refuse('already-member')
  if (!takesRequests(group)) return refuse('group-closed')
  if (present === 'asked') return refuse('already-asked')
  return allow(group.policy === 'open' ? 'active' : 'asked')
}

export function answerRequest(
  state: MembershipState,
  verdict: 'active' | 'refused',
): Result<'active' | 'refused', 'already-answered'> {
  return state === 'asked' ? allow(verdict) : refuse('already-answered')
}
