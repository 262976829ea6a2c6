import type { ContributionPage } from '#protocol/pages/story.ts'
import type { Context } from '#server/context.ts'
import { presentProcess } from '#server/present/place.ts'
import { presentSaid } from '#server/present/stories.ts'
import { isOriginShown, saidAsShown } from './as-shown.ts'
import { outcomeOf } from './outcome.ts'

/** What somebody said, and everything that became of it. */
export async function contributionPage(ctx: Context, code: string): Promise<ContributionPage | undefined> {
  const found = await ctx.store.publicStories.findContribution(code)
  if (!found) return undefined

  const row = await saidAsShown(ctx.store, found)
  const shown = await Promise.all(row.origins.map((origin) => isOriginShown(ctx.store, origin, code)))
  const became = row.origins
    .filter((_, index) => shown[index])
    .map(async ({ relation, reason, createdAt, undoneAt, proposal }) => ({
      relation,
      reason,
      at: createdAt.toISOString(),
      isUndone: undoneAt !== null,
      outcome: await outcomeOf(ctx, proposal),
    }))
  return {
    said: presentSaid(row),
    process: presentProcess(row.process),
    became: await Promise.all(became),
  }
}
