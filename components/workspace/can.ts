import { acceptActs, acceptWriting } from '#domain/meeting/course.ts'
import { type MeetingAct, may } from '#domain/meeting/may.ts'
import type { MeetingRole, MeetingState } from '#domain/meeting/role.ts'

const WHILE_IT_SITS: ReadonlySet<MeetingAct> = new Set([
  'record-decision',
  'run-agenda',
  'ask-to-speak',
  'run-queue',
  'ask-the-room',
])

const WHILE_OPEN_FOR_WRITING: ReadonlySet<MeetingAct> = new Set([
  'add-contribution',
  'moderate-contributions',
  'create-proposal',
  'describe-proposal',
  'move-proposal',
  'withdraw-proposal',
  'highlight',
  'settle-highlight',
  'merge-proposals',
])

/** Whether to offer an act: by the same rules by which the server will judge it. */
export function can(role: MeetingRole, state: MeetingState | null, act: MeetingAct): boolean {
  if (!may(role, act) || state === null) return false
  if (WHILE_IT_SITS.has(act)) return acceptActs(state).ok
  return WHILE_OPEN_FOR_WRITING.has(act) ? acceptWriting(state).ok : true
}
