import { allow, type Result, refuse } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Requests, Values } from '#protocol/requests.ts'
import { type MeetingRef, permitAt } from '#server/commands/act-at-meeting.ts'
import type { Context } from '#server/context.ts'

/** Who voted how in an open vote about a proposal, once it is closed; for members, never for the public. */
export async function openBallots(
  ctx: Context,
  meeting: MeetingRef,
  { proposalId }: Requests['ballot:list'],
): Promise<Result<Values['ballot:list'], Reason>> {
  const permitted = await permitAt(ctx, meeting, 'cast-ballot')
  if (!permitted.ok) return permitted
  const proposal = await ctx.store.proposals.find(meeting.id, proposalId)
  return proposal ? allow(await ctx.store.ballots.openAbout(proposalId)) : refuse('not-found')
}
