import { expect, test } from 'vitest'
import {
  type CardMove,
  cardsIn,
  changesOrder,
  dropBefore,
  type PendingMove,
  STEPS,
  stepTo,
  withMoves,
} from '#components/board/board-order.ts'
import type { FloorCard } from '#protocol/floor.ts'

const aCard = (id: string, state: FloorCard['state'], position: number): FloorCard => ({
  id,
  code: id.toUpperCase(),
  state,
  position,
  themeId: null,
  measureId: null,
  level: 'municipality',
  responsibleId: null,
  estimatedCost: null,
  origins: [],
  reason: null,
  mergedInto: null,
  decision: null,
  entryCode: null,
  tabledAt: null,
  finalisedAt: null,
  highlights: [],
})

const BOARD = [
  aCard('a', 'tabled', 1),
  aCard('b', 'tabled', 2),
  aCard('c', 'tabled', 3),
  aCard('d', 'in_discussion', 4),
]
const TABLED = cardsIn(BOARD, 'tabled')

const ids = (cards: readonly FloorCard[]) => cards.map(({ id }) => id)

const pending = (move: CardMove, from: PendingMove['from']): PendingMove => ({ ...move, from })

test('a card on its way stands where it was put, in the state of its new column', () => {
  const move = pending(
    { proposalId: 'a', to: 'in_discussion', beforeId: 'd' },
    { state: 'tabled', position: 1 },
  )
  const shown = withMoves(BOARD, [move])

  expect([ids(cardsIn(shown, 'tabled')), ids(cardsIn(shown, 'in_discussion'))]).toEqual([
    ['b', 'c'],
    ['a', 'd'],
  ])
})

test('what the floor has moved on is shown as the floor says', () => {
  const move = pending(
    { proposalId: 'a', to: 'in_discussion', beforeId: null },
    { state: 'tabled', position: 9 },
  )

  expect(withMoves(BOARD, [move])).toEqual(BOARD)
})

test('a card put before one that has gone stands at the end', () => {
  const move = pending({ proposalId: 'a', to: 'tabled', beforeId: 'gone' }, { state: 'tabled', position: 1 })

  expect(ids(cardsIn(withMoves(BOARD, [move]), 'tabled'))).toEqual(['b', 'c', 'a'])
})

test('each step goes where its word says, and none is offered where it leads nowhere', () => {
  const steps = TABLED.map(({ id }) =>
    Object.fromEntries(STEPS.map((step) => [step, stepTo(TABLED, id, step)?.beforeId])),
  )

  expect(steps).toEqual([
    { up: undefined, down: 'c', top: undefined, bottom: null },
    { up: 'a', down: null, top: 'a', bottom: null },
    { up: 'b', down: undefined, top: 'a', bottom: undefined },
  ])
})

test('a drop at the edge of a card lands beside it, as if the dragged one were not there', () => {
  expect([
    dropBefore(TABLED, 'a', 'b', 'before'),
    dropBefore(TABLED, 'a', 'b', 'after'),
    dropBefore(TABLED, 'a', 'c', 'after'),
    dropBefore(TABLED, 'd', 'a', 'before'),
    dropBefore(TABLED, 'd', 'gone', 'after'),
  ]).toEqual(['b', 'c', null, 'a', null])
})

test('a move that changes nothing is not asked for', () => {
  const moves: CardMove[] = [
    { proposalId: 'a', to: 'tabled', beforeId: 'b' },
    { proposalId: 'c', to: 'tabled', beforeId: null },
    { proposalId: 'a', to: 'tabled', beforeId: 'a' },
    { proposalId: 'gone', to: 'tabled', beforeId: null },
    { proposalId: 'a', to: 'tabled', beforeId: 'c' },
    { proposalId: 'a', to: 'in_discussion', beforeId: null },
  ]

  expect(moves.map((move) => changesOrder(BOARD, move))).toEqual([false, false, false, false, true, true])
})
