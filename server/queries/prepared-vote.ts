import { rulebookOf } from '#domain/process/rulebook.ts'
import { allow, type Result } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Values } from '#protocol/requests.ts'
import { type MeetingRef, permitAt } from '#server/commands/act-at-meeting.ts'
import type { Context } from '#server/context.ts'

/** What a vote that is opened now would be: for the last look of who opens it. */
export async function preparedVote(
  ctx: Context,
  meeting: MeetingRef,
): Promise<Result<Values['vote:prepare'], Reason>> {
  const permitted = await permitAt(ctx, meeting, 'record-decision')
  if (!permitted.ok) return permitted
  const { process } = await ctx.store.meetings.getSetting(meeting.id)
  const entitled = await ctx.store.votes.countEntitled(meeting.id)
  return allow({ entitled, rule: rulebookOf(process.rulebook).vote })
}
