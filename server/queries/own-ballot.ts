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
  if (!isPerson(ctx.actor)) return refuse('not-found')
  const own = await ctx.store.ballots.findOwn({ meetingId: meeting.id, voteId, personId: ctx.actor.id })
  return own ? allow(own) : refuse('not-found')
}
