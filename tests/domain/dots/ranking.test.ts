import { expect, test } from 'vitest'
import { distribution, rank, sortByDots, sumOf } from '#domain/dots/ranking.ts'

test('DOTS-6 of everybody’s dots it remains how many people put how many', () => {
  const sets = [
    [2, 1, 0],
    [2, 0, 1],
    [0, 0, 1],
  ]

  expect(distribution(sets, { items: 3, mostOnOne: 2 })).toEqual([
    [0, 2],
    [1, 0],
    [2, 0],
  ])
  expect(distribution([], { items: 2, mostOnOne: 1 })).toEqual([[0], [0]])
})

test('DOTS-6 the sum weighs people by their dots', () => {
  expect([sumOf([]), sumOf([3]), sumOf([1, 2, 1])]).toEqual([0, 3, 8])
})

test('DOTS-8 as many dots are one place, and the next place comes after all of them', () => {
  const items = [
    { id: 'a', puts: [1] },
    { id: 'b', puts: [3] },
    { id: 'c', puts: [1, 1] },
    { id: 'd', puts: [0] },
  ]

  expect(rank(items).map(({ item, ...place }) => ({ id: item.id, ...place }))).toEqual([
    { id: 'b', rank: 1, dots: 3, isTied: true },
    { id: 'c', rank: 1, dots: 3, isTied: true },
    { id: 'a', rank: 3, dots: 1, isTied: false },
    { id: 'd', rank: 4, dots: 0, isTied: false },
  ])
})

const column = (...ids: string[]) => ids.map((id, index) => ({ id, position: index + 1 }))

test('DOTS-9 ranked cards change places among themselves, and those with as many dots keep their order', () => {
  const dots = new Map([
    ['b', 1],
    ['d', 5],
    ['e', 1],
  ])

  expect(sortByDots(column('a', 'b', 'c', 'd', 'e'), dots)).toEqual([
    { id: 'd', position: 2 },
    { id: 'b', position: 4 },
  ])
})

test('DOTS-9 what stands in order already is not touched', () => {
  const dots = new Map([
    ['a', 2],
    ['b', 1],
  ])

  expect([sortByDots(column('a', 'b'), dots), sortByDots([], dots)]).toEqual([[], []])
})
