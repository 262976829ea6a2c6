import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PACE, retryAfter } from '#components/live/reconnecting.ts'

test('a hall full of laptops comes back spread over all of the waiting time', () => {
  const waits = [0, 0.25, 0.5, 1].map((chance) => retryAfter(PACE, 3, chance))

  expect(waits).toEqual([0, 2_000, 4_000, 8_000])
})

test('nobody waits for longer than the longest wait', () => {
  fc.assert(
    fc.property(fc.nat(1000), fc.double({ min: 0, max: 1, noNaN: true }), (failures, chance) => {
      expect(retryAfter(PACE, failures, chance)).toBeLessThanOrEqual(PACE.longestRetryMs)
    }),
  )
})
