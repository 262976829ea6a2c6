import { isPerson } from '#domain/actor.ts'
import { showCard } from '#domain/mood/mood.ts'
import { allow, type Result, refuse } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Requests, Values } from '#protocol/requests.ts'
import type { Context } from '#server/context.ts'
import { type MeetingRef, permitAt } from './act-at-meeting.ts'

/** Shows one person's card, in place of the one before; like dots it leaves no trace of who did. */
export async function showMoodCard(
  ctx: Context,
  meeting: MeetingRef,
  { requestId, roundId, seen, colour, concern }: Requests['mood:show'],
): Promise<Result<Values['mood:show'], Reason>> {
  const permitted = await permitAt(ctx, meeting, 'answer-the-room')
  if (!permitted.ok) return permitted
  if (!isPerson(ctx.actor)) return refuse('no-voice')
  const card = showCard({ colour, concern })
  if (!card.ok) return card

  const { id: personId } = ctx.actor
  const answer = { meetingId: meeting.id, roundId, personId, requestId, seen, content: card.value }
  const kept = await ctx.store.moodBox.put(answer)
  return kept.ok ? allow({ version: kept.value.version }) : kept
}
