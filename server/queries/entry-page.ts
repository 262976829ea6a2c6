import type { EntryPage } from '#protocol/pages/story.ts'
import type { Context } from '#server/context.ts'
import { presentEntry, presentEntryInPlan } from '#server/present/entries.ts'
import { presentLink, presentProcess, presentTheme } from '#server/present/place.ts'
import type { EntryPageRow } from '#server/present/rows.ts'
import { presentLedTo, presentOrigin } from '#server/present/stories.ts'
import { ledToAsShown, originsAsShown } from './as-shown.ts'
import { outcomeOf } from './outcome.ts'

/** One row of a plan with its money, its account, and the way that led to it. */
export async function entryPage(ctx: Context, code: string): Promise<EntryPage | undefined> {
  const row = await ctx.store.publicStories.findEntry(code)
  if (!row) return undefined

  const [sameMeasure, proposal] = await Promise.all([
    ctx.store.publicStories.entriesOfMeasure(row.measureId),
    proposalOf(ctx, row.proposal),
  ])
  const { goal } = row.measure
  return {
    entry: presentEntryInPlan(row),
    process: presentProcess(goal.plan.process),
    theme: presentTheme(goal.theme),
    goal: presentLink(goal),
    measure: presentLink(row.measure),
    proposal,
    sameMeasure: sameMeasure.filter((other) => other.code !== code).map(presentEntry),
    ledTo: (await ledToAsShown(ctx.store, row.becameOriginOf)).map(presentLedTo),
  }
}

async function proposalOf(ctx: Context, row: EntryPageRow['proposal']): Promise<EntryPage['proposal']> {
  if (!row) return null
  return {
    ...(await outcomeOf(ctx, row)),
    originNote: row.originNote,
    origins: (await originsAsShown(ctx.store, row, row.origins)).flatMap(presentOrigin),
  }
}
