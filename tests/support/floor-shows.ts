import type { Floor } from '#protocol/floor.ts'
import type { Town } from '#tests/support/a-town.ts'

const WITHIN_MS = 15_000

/** Resolves once everybody is shown what is meant; counts come some time after what they count. */
export async function floorShows<Value>(
  town: Town,
  find: (floor: Floor) => Value | undefined,
): Promise<Value> {
  const deadline = Date.now() + WITHIN_MS
  while (Date.now() < deadline) {
    const found = find(await town.floor())
    if (found !== undefined) return found
  }
  throw new Error('the floor never showed that')
}
