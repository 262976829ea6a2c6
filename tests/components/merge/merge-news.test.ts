import { expect, test } from 'vitest'
import { whatWasMerged } from '#components/merge/merge-news.ts'
import { EMPTY_FLOOR, type FloorCard } from '#protocol/floor.ts'
import { aCard, aFloor } from '#tests/support/a-meeting.ts'

const from = (relation: 'merged_into' | 'split_from', code: string) =>
  ({ kind: 'proposal', code, display: code, relation }) as const

const board = (...cards: readonly FloorCard[]) => aFloor({ cards: [...cards] })

const APART = board(aCard('1'), aCard('2'))
const MERGER = aCard('3', { origins: [from('merged_into', 'N-1'), from('merged_into', 'N-2')] })
const MERGED = board(
  aCard('1', { state: 'merged', mergedInto: 'N-3' }),
  aCard('2', { state: 'merged', mergedInto: 'N-3' }),
  MERGER,
)
const UNDONE = board(aCard('1'), aCard('2'), { ...MERGER, state: 'withdrawn' })
const PART = aCard('2', { origins: [from('split_from', 'N-1')] })
const SPLIT = board(aCard('1', { state: 'split' }), PART, { ...PART, id: '3', code: 'N-3' })

test('MERGE-12 a merge, a split and what undoes them are told once, by their codes', () => {
  expect([
    whatWasMerged(APART, MERGED),
    whatWasMerged(MERGED, UNDONE),
    whatWasMerged(board(aCard('1')), SPLIT),
    whatWasMerged(SPLIT, board(aCard('1'), { ...PART, state: 'withdrawn' })),
  ]).toEqual([
    [{ kind: 'merged', id: '3', code: 'N-3', count: 2 }],
    [{ kind: 'mergeUndone', code: 'N-3' }],
    [{ kind: 'split', id: '1', code: 'N-1', parts: ['N-2', 'N-3'] }],
    [{ kind: 'splitUndone', code: 'N-1' }],
  ])
})

test('MERGE-12 nothing is told of what was there on arrival, of moves, or of a merger withdrawn by hand', () => {
  const withdrawnByHand = board(...MERGED.cards.slice(0, 2), { ...MERGER, state: 'withdrawn' })

  expect([
    whatWasMerged(EMPTY_FLOOR, MERGED),
    whatWasMerged(MERGED, MERGED),
    whatWasMerged(APART, board(aCard('1', { state: 'tabled' }), aCard('2'), aCard('4'))),
    whatWasMerged(MERGED, withdrawnByHand),
  ]).toEqual([[], [], [], []])
})
