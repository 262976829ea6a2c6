import { isPerson } from '#domain/actor.ts'
import { allow, type Result, refuse } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Requests, Values } from '#protocol/requests.ts'
import type { Context } from '#server/context.ts'
import { type MeetingRef, NOTHING, permitAt } from './act-at-meeting.ts'

/**
 * Casts one ballot. No audit row, no receipt and no line in a log says who did or what: the roll keeps
 * who, and the same request again finds itself there.
 */
export async function castBallot(
  ctx: Context,
  meeting: MeetingRef,
  { requestId, voteId, choice }: Requests['ballot:cast'],
): Promise<Result<Values['ballot:cast'], Reason>> {
  const permitted = await permitAt(ctx, meeting, 'cast-ballot')
  if (!permitted.ok) return permitted
  if (!isPerson(ctx.actor)) return refuse('no-right-to-vote')

  const ballot = { meetingId: meeting.id, voteId, personId: ctx.actor.id, requestId, choice }
  const counted = await ctx.store.ballotBox.cast(ballot)
  return counted.ok ? allow(NOTHING) : counted
}
