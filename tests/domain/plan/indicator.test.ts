import { expect, test } from 'vitest'
import { shareReached } from '#domain/plan/indicator.ts'

test('the way to a target may lead up or down, and is never longer than whole', () => {
  expect([
    shareReached({ baseline: 0, value: 74, target: 200 }),
    shareReached({ baseline: 28, value: 5, target: 5 }),
    shareReached({ baseline: null, value: 4, target: 8 }),
    shareReached({ baseline: 10, value: 5, target: 20 }),
    shareReached({ baseline: 0, value: 13, target: 12 }),
  ]).toEqual([0.37, 1, 0.5, 0, 1])
})

test('without a figure or a way to go there is no share', () => {
  expect([
    shareReached({ baseline: 0, value: null, target: 5 }),
    shareReached({ baseline: 0, value: 1, target: null }),
    shareReached({ baseline: 5, value: 5, target: 5 }),
  ]).toEqual([null, null, null])
})
