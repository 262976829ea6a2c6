import type { Outcome } from '#protocol/pages/story.ts'
import type { Context } from '#server/context.ts'
import type { OutcomeRow } from '#server/present/rows.ts'
import { presentOutcome } from '#server/present/stories.ts'
import { outcomeAsShown } from './as-shown.ts'

/** Proposals are merged into merged ones at most a few times; a circle must not spin here. */
const FURTHEST = 5

/** What became of a proposal, followed through the ones into which it was merged. */
export async function outcomeOf(
  { store }: Pick<Context, 'store'>,
  stored: OutcomeRow,
  depth = 0,
): Promise<Outcome> {
  const row = await outcomeAsShown(store, stored)
  const next =
    row.mergedIntoId && depth < FURTHEST ? await store.publicStories.findOutcome(row.mergedIntoId) : undefined
  const mergedInto = next ? await outcomeOf({ store }, next, depth + 1) : null
  return presentOutcome(row, mergedInto)
}
