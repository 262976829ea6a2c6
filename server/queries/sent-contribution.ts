import type { Link } from '#protocol/pages/place.ts'
import type { WaitingContribution } from '#protocol/pages/story.ts'
import type { Context } from '#server/context.ts'
import { presentLink } from '#server/present/place.ts'
import { waitingContribution } from './waiting-contribution.ts'

export type SentContribution = {
  readonly code: string
  readonly meeting: Link
  /** What it waits for, or that it has a public page. */
  readonly stands: WaitingContribution['waitsFor'] | 'public'
}

/** How something stands that was sent to this meeting. The code is all that one needs to ask, so no words are told. */
export async function sentContribution(
  ctx: Context,
  meetingCode: string,
  code: string,
): Promise<SentContribution | undefined> {
  const waiting = await waitingContribution(ctx, code)
  const found = waiting ?? (await ctx.store.publicStories.findContribution(code))
  if (found?.meeting?.code !== meetingCode) return undefined
  return { code, meeting: presentLink(found.meeting), stands: waiting?.waitsFor ?? 'public' }
}
