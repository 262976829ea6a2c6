import type { ContributionPage } from '#protocol/pages/story.ts'
import type { Context } from '#server/context.ts'
import { presentProcess } from '#server/present/place.ts'
import { presentSaid } from '#server/present/stories.ts'
import { outcomeOf } from './outcome.ts'

/** What somebody said, and everything that became of it. */
export async function contributionPage(ctx: Context, code: string): Promise<ContributionPage | undefined> {
  const row = await ctx.store.publicStories.findContribution(code)
  if (!row) return undefined

  const became = row.origins.map(async ({ relation, reason, createdAt, undoneAt, proposal }) => ({
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
