import { expect, test } from 'vitest'
import { playSeed } from '#tests/support/fuzz-story.ts'

const SEEDS_ON_EVERY_PUSH = 20

/** Seeds that failed once, and why. */
const PINNED: Readonly<Record<number, string>> = {}

/** FUZZ_SEEDS=7 plays one seed, FUZZ_SEEDS=100-300 many. */
function seeds(): number[] {
  const asked = process.env.FUZZ_SEEDS
  const [first = 1, last = first] = (asked ?? `1-${SEEDS_ON_EVERY_PUSH}`).split('-').map(Number)
  const range = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  return asked ? range : [...new Set([...range, ...Object.keys(PINNED).map(Number)])]
}

for (const seed of seeds()) {
  test(`FUZZ-1 every replica equals the log: seed ${seed}`, { timeout: 60_000 }, async () => {
    const { faults, steps } = await playSeed(seed)

    const history = `Steps of seed ${seed}: ${steps.join('; ')}`
    expect(faults, `${faults.join('\n')}\n${history}`).toEqual([])
  })
}
