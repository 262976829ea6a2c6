import { rulebookOf } from '#domain/process/rulebook.ts'
import { allow, type Result } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Values } from '#protocol/requests.ts'
import { type MeetingRef, permitAt } from '#server/commands/act-at-meeting.ts'
import type { Context } from '#server/context.ts'

/** By what a decision would be judged at this moment: the rule, and who is here with a vote. */
export async function preparedDecision(
  ctx: Context,
  meeting: MeetingRef,
): Promise<Result<Values['decision:prepare'], Reason>> {
  const permitted = await permitAt(ctx, meeting, 'record-decision')
  if (!permitted.ok) return permitted
  const { process } = await ctx.store.meetings.getSetting(meeting.id)
  const presence = await ctx.store.votes.findPresence(meeting.id)
  return allow({ rule: rulebookOf(process.rulebook).vote, presence })
}
