import { isPerson } from '#domain/actor.ts'
import { spend } from '#domain/dots/round.ts'
import { allow, type Result, refuse } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Requests, Values } from '#protocol/requests.ts'
import type { Context } from '#server/context.ts'
import { type MeetingRef, permitAt } from './act-at-meeting.ts'

/**
 * Puts one person's dots, as a whole, in place of those that they had put before. No audit row, no receipt
 * and no line in a log says who did or where.
 */
export async function putDots(
  ctx: Context,
  meeting: MeetingRef,
  { requestId, roundId, seen, dots }: Requests['dots:put'],
): Promise<Result<Values['dots:put'], Reason>> {
  const permitted = await permitAt(ctx, meeting, 'answer-the-room')
  if (!permitted.ok) return permitted
  if (!isPerson(ctx.actor)) return refuse('no-voice')
  // What a round asks for never changes; whether it is open, the box knows.
  const round = await ctx.store.dotRounds.find(meeting.id, roundId)
  if (!round) return refuse('not-found')
  const { items, dotsEach, mostOnOne } = round
  const spent = spend(dots, { items: items.length, dotsEach, mostOnOne })
  if (!spent.ok) return spent

  const { id: personId } = ctx.actor
  const answer = { meetingId: meeting.id, roundId, personId, requestId, seen, content: spent.value }
  const kept = await ctx.store.dotBox.put(answer)
  return kept.ok ? allow({ version: kept.value.version }) : kept
}
