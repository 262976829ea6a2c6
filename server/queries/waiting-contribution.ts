import { isOpenForWriting } from '#domain/meeting/role.ts'
import type { WaitingContribution } from '#protocol/pages/story.ts'
import type { Context } from '#server/context.ts'
import { presentLink, presentProcess } from '#server/present/place.ts'

/**
 * For whoever has the code of something that was sent and is not public yet: that it waits, and for what. Codes
 * count on and are easily guessed, so nothing of the words, the name or the verdict is told.
 */
export async function waitingContribution(
  ctx: Context,
  code: string,
): Promise<WaitingContribution | undefined> {
  const row = await ctx.store.publicStories.findWaiting(code)
  if (!row?.meeting) return undefined
  const { state, meeting, process, createdAt } = row
  const isAwaited = isOpenForWriting(meeting.state) ? 'moderator' : 'nobody'
  return {
    code,
    sentAt: createdAt.toISOString(),
    meeting: presentLink(meeting),
    process: presentProcess(process),
    waitsFor: state === 'submitted' ? isAwaited : 'public-view',
  }
}
