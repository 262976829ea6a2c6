import { type Actor, isPerson } from '#domain/actor.ts'
import { allow, type Result, refuse } from '#domain/result.ts'
import type { MeetingRole } from './role.ts'

/** What can be done at a meeting, named by what changes. */
export const MEETING_ACTS = [
  'add-contribution',
  'correct-contribution',
  'read-back',
  'moderate-contributions',
  'create-proposal',
  'describe-proposal',
  'move-proposal',
  'withdraw-proposal',
  'merge-proposals',
  'record-decision',
  'highlight',
  'settle-highlight',
  'cast-ballot',
  'finalise-proposal',
  'run-meeting',
  'run-agenda',
  'edit-agenda',
  'admit-people',
  'publish-notice',
  'cancel-meeting',
  'read-history',
  'keep-revision',
  'restore-revision',
  'erase-words',
  'check-in',
  'keep-attendance',
  'ask-to-speak',
  'run-queue',
  'read-minutes',
  'remark-minutes',
  'write-minutes',
  'verify-minutes',
  'publish-minutes',
  'keep-tasks',
  'read-tasks',
  'run-roles',
  'give-role-back',
  'read-roles',
  'support-question',
  'moderate-questions',
  'ask-the-room',
  'answer-the-room',
] as const

export type MeetingAct = (typeof MEETING_ACTS)[number]

const MEMBERS_MAY: ReadonlySet<MeetingAct> = new Set([
  'add-contribution',
  'correct-contribution',
  'read-back',
  'create-proposal',
  'describe-proposal',
  'cast-ballot',
  'highlight',
  'read-history',
  'check-in',
  'ask-to-speak',
  'read-minutes',
  'remark-minutes',
  'read-tasks',
  'read-roles',
  'support-question',
  'answer-the-room',
])

/** The whole table of rights at a meeting: members write, moderators also decide, viewers read. */
export function may(role: MeetingRole, act: MeetingAct): boolean {
  if (role === 'moderator') return true
  return role === 'member' && MEMBERS_MAY.has(act)
}

export type NotAllowed = 'not-signed-in' | 'suspended' | 'not-allowed'

/** The same as a refusal that says what the person lacks. */
export function permit(actor: Actor, role: MeetingRole, act: MeetingAct): Result<true, NotAllowed> {
  if (may(role, act)) return allow(true)
  if (actor.kind === 'visitor') return refuse('not-signed-in')
  return refuse(isPerson(actor) && actor.suspended ? 'suspended' : 'not-allowed')
}
