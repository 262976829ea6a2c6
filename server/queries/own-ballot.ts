import { isPerson } from '#domain/actor.ts'
import { allow, type Result, refuse } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Requests, Values } from '#protocol/requests.ts'
import { type MeetingRef, permitAt } from '#server/commands/act-at-meeting.ts'
import type { Context } from '#server/context.ts'

/** How the asker stands to a vote, also after a reload: may vote, has voted, or neither. */
export async function ownBallot(
  ctx: Context,
  meeting: MeetingRef,
  { voteId }: Requests['ballot:own'],
): Promise<Result<Values['ballot:own'], Reason>> {
  const permitted = await permitAt(ctx, meeting, 'cast-ballot')
  if (!permitted.ok) return permitted
  const vote = await ctx.store.votes.find(meeting.id, voteId)
  if (!vote || !isPerson(ctx.actor)) return refuse('not-found')
  return allow(await ctx.store.ballots.own(vote, ctx.actor.id))
}
