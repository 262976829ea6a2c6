import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Placed, placeBefore } from '#domain/proposal/order.ts'

const column = (...ids: string[]): Placed[] => ids.map((id, index) => ({ id, position: index + 1 }))

const after = (cards: readonly Placed[], changes: readonly Placed[]): string[] => {
  const positions = new Map([...cards, ...changes].map(({ id, position }) => [id, position]))
  return [...positions].sort(([, a], [, b]) => a - b).map(([id]) => id)
}

test.each([
  ['c', 'a', 'cab'],
  ['a', 'c', 'bac'],
  ['a', null, 'bca'],
  ['b', 'b', 'acb'],
  ['x', 'b', 'axbc'],
  ['x', null, 'abcx'],
  ['x', 'gone', 'abcx'],
])('%s before %s gives %s', (id, beforeId, expected) => {
  const cards = column('a', 'b', 'c')

  expect(after(cards, placeBefore(cards, { id, beforeId })).join('')).toBe(expected)
})

test('only cards whose position changes are named', () => {
  const changed = placeBefore(column('a', 'b', 'c', 'd'), { id: 'd', beforeId: 'c' })

  expect(changed).toEqual([
    { id: 'd', position: 3 },
    { id: 'c', position: 4 },
  ])
})

test('cards of one position keep the order in which everybody sees them', () => {
  const tied = [
    { id: 'b', position: 0 },
    { id: 'a', position: 0 },
    { id: 'c', position: 0 },
  ]

  expect(after(tied, placeBefore(tied, { id: 'c', beforeId: 'b' }))).toEqual(['a', 'c', 'b'])
})

test('any row of moves keeps every card exactly once, each in a place of its own', () => {
  const ids = ['a', 'b', 'c', 'd', 'e']
  const move = fc.record({
    id: fc.constantFrom(...ids),
    beforeId: fc.option(fc.constantFrom(...ids, 'gone')),
  })

  fc.assert(
    fc.property(fc.array(move), (moves) => {
      let cards = column(...ids)
      for (const step of moves) {
        const changes = new Map(placeBefore(cards, step).map((card) => [card.id, card]))
        cards = cards.map((card) => changes.get(card.id) ?? card)
      }
      expect(cards.map(({ position }) => position).sort()).toEqual([1, 2, 3, 4, 5])
    }),
  )
})
