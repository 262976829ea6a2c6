import { allow, type Result } from '#domain/result.ts'
import type { OutsideDesk } from '#protocol/outside.ts'
import type { Reason } from '#protocol/reasons.ts'
import { type MeetingRef, permitAt } from '#server/commands/act-at-meeting.ts'
import type { Context } from '#server/context.ts'

/** More at once nobody reads, and a flood shall not fill the page. */
const MOST_SHOWN = 100

/** What came from outside and waits, as the moderators of the meeting see it. */
export async function outsideDesk(ctx: Context, meeting: MeetingRef): Promise<Result<OutsideDesk, Reason>> {
  const permitted = await permitAt(ctx, meeting, 'moderate-contributions')
  if (!permitted.ok) return permitted

  const { count, waiting } = await ctx.store.contributions.waitingAt(meeting.id, MOST_SHOWN)
  return allow({
    count,
    waiting: waiting.map(({ id, code, text, display, channel, themeId, territoryId, createdAt }) => ({
      id,
      code,
      text,
      display,
      channel,
      themeId,
      territoryId,
      sentAt: createdAt.toISOString(),
    })),
  })
}
