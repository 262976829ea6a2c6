import type { PublicDelay } from '#domain/meeting/public-delay.ts'
import { movePublicViews } from '#server/commands/move-public-view.ts'
import { setPublicDelay } from '#server/commands/set-public-delay.ts'
import { NOON, newRequestId, type Somebody, type Town } from '#tests/support/a-town.ts'

export const delay = (town: Town, by: PublicDelay = 'five_minutes', who: Somebody = 'ben') =>
  setPublicDelay(town.as(who), town.meeting, { requestId: newRequestId(), delay: by })

/** A worker looks what there is to do, so many seconds after noon. */
export const at = ({ store }: Town, seconds: number) =>
  movePublicViews({ store, now: () => new Date(NOON.getTime() + seconds * 1_000) })

/** What was done up to now is kept, and five minutes pass. */
export async function passes(town: Town): Promise<void> {
  await at(town, 11)
  await at(town, 11 + 300)
}
