import { allow, type Result } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Values } from '#protocol/requests.ts'
import { idOf, type MeetingRef, permitAt } from '#server/commands/act-at-meeting.ts'
import type { Context } from '#server/context.ts'

/** Which open highlights are the asker's; the floor is public and does not say. */
export async function ownHighlights(
  ctx: Context,
  meeting: MeetingRef,
): Promise<Result<Values['highlight:own'], Reason>> {
  const permitted = await permitAt(ctx, meeting, 'highlight')
  if (!permitted.ok) return permitted
  const personId = idOf(ctx)
  return allow({ ids: personId === null ? [] : await ctx.store.highlights.ownIds(meeting.id, personId) })
}
