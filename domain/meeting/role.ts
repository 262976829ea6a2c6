import type { Actor } from '#domain/actor.ts'

/** What somebody is at one meeting. Fixed for the life of a connection; a change closes it. */
export type MeetingRole = 'viewer' | 'member' | 'moderator'

/** How a person stands to a meeting: as a member of its group, and as somebody who joined by code. */
export type Standing = {
  readonly membership: { readonly role: string; readonly state: string } | null
  readonly participation: { readonly state: string } | null
  readonly isLead: boolean
  /** Whether they have a role of this meeting at the moment: domain/meeting/running-roles.ts. */
  readonly isRunning?: boolean
}

export const NO_STANDING: Standing = { membership: null, participation: null, isLead: false }

const RUNS_MEETINGS = new Set(['lead', 'moderator', 'secretary'])

/** The role that `actor` has at a meeting (reference 2.5): membership decides, never the account alone. */
export function roleAt(actor: Actor, standing: Standing): MeetingRole {
  if (actor.kind === 'installation') return 'moderator'
  if (actor.kind === 'visitor' || actor.suspended) return 'viewer'
  if (actor.accountRole === 'administrator' || standing.isLead) return 'moderator'
  if (standing.membership?.state === 'active') {
    // To whom a role of this meeting was handed over moderates it while they have it, and no other.
    const moderates = RUNS_MEETINGS.has(standing.membership.role) || standing.isRunning === true
    return moderates ? 'moderator' : 'member'
  }
  return standing.participation?.state === 'admitted' ? 'member' : 'viewer'
}

/** What somebody would be without a role that was handed to them: what is lent is not passed on. */
export const ownRoleAt = (actor: Actor, standing: Standing): MeetingRole =>
  roleAt(actor, { ...standing, isRunning: false })

export const MEETING_STATES = [
  'draft',
  'convened',
  'check_in',
  'in_session',
  'paused',
  'closed',
  'minutes_draft',
  'minutes_in_review',
  'minutes_approved',
  'minutes_published',
  'cancelled',
] as const

export type MeetingState = (typeof MEETING_STATES)[number]

const OPEN_FOR_WRITING: ReadonlySet<MeetingState> = new Set(['convened', 'check_in', 'in_session', 'paused'])

/** Members may write before and during a meeting; from its close on the words stand. */
export const isOpenForWriting = (state: MeetingState) => OPEN_FOR_WRITING.has(state)

/** Held: what happened there stands. */
export const OVER: readonly MeetingState[] = [
  'closed',
  'minutes_draft',
  'minutes_in_review',
  'minutes_approved',
  'minutes_published',
]

export const isLive = (state: MeetingState) => state === 'in_session' || state === 'paused'
