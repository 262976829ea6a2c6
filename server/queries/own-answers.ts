import { isPerson } from '#domain/actor.ts'
import { allow, type Result, refuse } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Requests, Values } from '#protocol/requests.ts'
import { type MeetingRef, permitAt } from '#server/commands/act-at-meeting.ts'
import type { Context } from '#server/context.ts'

/** How the asker stands to a priority round, also after a reload, and the dots that they have put. */
export async function ownDots(
  ctx: Context,
  meeting: MeetingRef,
  { roundId }: Requests['dots:own'],
): Promise<Result<Values['dots:own'], Reason>> {
  const permitted = await permitAt(ctx, meeting, 'answer-the-room')
  if (!permitted.ok) return permitted
  const round = await ctx.store.dotRounds.find(meeting.id, roundId)
  if (!round || !isPerson(ctx.actor)) return refuse('not-found')
  return allow(await ctx.store.dotRounds.own(round, ctx.actor.id))
}

/** The same of mood cards. */
export async function ownMood(
  ctx: Context,
  meeting: MeetingRef,
  { roundId }: Requests['mood:own'],
): Promise<Result<Values['mood:own'], Reason>> {
  const permitted = await permitAt(ctx, meeting, 'answer-the-room')
  if (!permitted.ok) return permitted
  const round = await ctx.store.moodRounds.find(meeting.id, roundId)
  if (!round || !isPerson(ctx.actor)) return refuse('not-found')
  return allow(await ctx.store.moodRounds.own(round, ctx.actor.id))
}
