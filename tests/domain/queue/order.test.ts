import { expect, test } from 'vitest'
import { inOrder, withPlaces } from '#domain/queue/order.ts'
import type { Turn } from '#domain/queue/turn.ts'
import { aTurn, speaking, spoken } from '#tests/support/a-queue.ts'

const names = (turns: readonly Turn[], firstTimeFirst = true) =>
  inOrder(withPlaces(turns, { firstTimeFirst })).map(({ display }) => display)

const point = { kind: 'point_of_order' } as const
const reply = { kind: 'reply' } as const
const unnamed = { personId: null } as const

test.each<[string, Turn[], string[]]>([
  ['nobody', [], []],
  ['whoever asked first', [aTurn('b', 2), aTurn('a', 1)], ['a', 'b']],
  ['a point of order before all', [aTurn('a', 1), aTurn('b', 2, point)], ['b', 'a']],
  ['points of order by time', [aTurn('a', 2, point), aTurn('b', 1, point)], ['b', 'a']],
  ['who has spoken after who has not', [spoken(aTurn('a', 0)), aTurn('a', 1), aTurn('b', 2)], ['b', 'a']],
  ['who speaks now, too', [speaking(aTurn('a', 0)), aTurn('a', 1), aTurn('b', 2)], ['b', 'a']],
  ['a reply in its time', [aTurn('a', 1), aTurn('b', 2, reply), aTurn('c', 3)], ['a', 'b', 'c']],
  [
    'who raised a point of order has not spoken yet',
    [spoken(aTurn('a', 0, point)), aTurn('a', 1), aTurn('b', 2)],
    ['a', 'b'],
  ],
  [
    'who was passed over or withdrew has not spoken either',
    [
      aTurn('a', 0, { state: 'skipped' }),
      aTurn('a', 1),
      aTurn('b', 2),
      aTurn('c', 0, { state: 'withdrawn' }),
    ],
    ['a', 'b'],
  ],
  [
    'somebody without a device is known by the name',
    [spoken(aTurn('Eva', 0, unnamed)), aTurn('eva', 1, unnamed), aTurn('b', 2)],
    ['b', 'eva'],
  ],
  [
    'a namesake with an account is somebody else',
    [spoken(aTurn('Eva', 0, unnamed)), aTurn('Eva', 1), aTurn('b', 2)],
    ['Eva', 'b'],
  ],
])('QUEUE-1 in order: %s', (_case, turns, expected) => {
  expect(names(turns)).toEqual(expected)
})

test('QUEUE-1 a rulebook may let everybody speak by time alone, after points of order', () => {
  const turns = [spoken(aTurn('a', 0)), aTurn('a', 1), aTurn('b', 2), aTurn('c', 3, point)]

  expect([names(turns), names(turns, false)]).toEqual([
    ['c', 'b', 'a'],
    ['c', 'a', 'b'],
  ])
})

test('QUEUE-1 of two at the same moment the order is the same everywhere', () => {
  const turns = [aTurn('a', 1), aTurn('b', 1), aTurn('c', 1)]

  expect([names(turns), names(turns.toReversed())]).toEqual([
    ['a', 'b', 'c'],
    ['a', 'b', 'c'],
  ])
})

test('QUEUE-1 a place does not move when others come, go or speak', () => {
  const turns = [aTurn('a', 1), aTurn('b', 2)]
  const placeOfB = (all: readonly Turn[]) =>
    withPlaces(all, { firstTimeFirst: true }).find(({ display }) => display === 'b')?.position

  expect(placeOfB([...turns, aTurn('c', 0)])).toBe(placeOfB([spoken(aTurn('a', 1)), aTurn('b', 2)]))
})

test('QUEUE-1 everybody sees who has not spoken yet', () => {
  const turns = withPlaces([spoken(aTurn('a', 0)), aTurn('a', 1), aTurn('b', 2)], { firstTimeFirst: false })

  expect(turns.map(({ display, isFirst }) => [display, isFirst])).toEqual([
    ['a', false],
    ['a', false],
    ['b', true],
  ])
})
