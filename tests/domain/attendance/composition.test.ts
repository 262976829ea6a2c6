import { expect, test } from 'vitest'
import type { Segment } from '#domain/attendance/attendance.ts'
import { countBySegment, judgeShares, parseShares } from '#domain/attendance/composition.ts'
import { publicCounts } from '#domain/attendance/public-counts.ts'

const people = (...counts: readonly (readonly [Segment | null, number])[]) =>
  counts.flatMap(([segment, count]) =>
    Array.from({ length: count }, () => ({ segment, isHere: true, hasVote: segment !== null })),
  )

const PARITY = parseShares({
  governo: 0.5,
  sociedade_civil: 0.5,
  sociedade_civil_split: ['usuarios', 'trabalhadores', 'entidades'],
})

test('ATT-6 a conference sits in halves, and an odd seat is held against nobody', () => {
  const judged = (...counts: readonly (readonly [Segment | null, number])[]) =>
    judgeShares(PARITY ?? [], countBySegment(people(...counts))).map(({ count, isShort }) => [count, isShort])

  expect([
    judged(['government', 5], ['recipient', 2], ['worker', 1], ['provider', 2]),
    judged(['government', 5], ['recipient', 4]),
    judged(['government', 6], ['recipient', 4]),
    judged([null, 4], ['government', 2]),
  ]).toEqual([
    [
      [5, false],
      [5, false],
    ],
    [
      [5, false],
      [4, false],
    ],
    [
      [6, false],
      [4, true],
    ],
    [
      [2, true],
      [0, true],
    ],
  ])
})

test('shares are read as the rulebook has them, or not at all', () => {
  expect([PARITY, parseShares({ civil_society: 0.6, public: 0.1 }), parseShares(undefined)]).toEqual([
    [
      { segments: ['government'], share: 0.5 },
      { segments: ['recipient', 'worker', 'provider'], share: 0.5 },
    ],
    [
      { segments: ['recipient', 'worker', 'provider'], share: 0.6 },
      { segments: ['public'], share: 0.1 },
    ],
    [],
  ])
  expect(
    [[], 'half', { governo: 2 }, { rei: 0.5 }, { governo: 0.5, governo_split: ['rei'] }].map(parseShares),
  ).toEqual(Array(5).fill(undefined))
})

test('ATT-9 while a meeting sits the public learns how many are here', () => {
  const here = people(['recipient', 6], ['government', 6])
  const gone = { segment: 'worker', isHere: false, hasVote: true } as const

  expect(publicCounts([...here, gone], { isOver: false })).toEqual({
    present: 12,
    withVote: 12,
    segments: null,
  })
  expect(publicCounts([], { isOver: false })).toBeNull()
})

test('ATT-9 afterwards it learns for whom, all segments or none: one left out is the rest of the sum', () => {
  const over = (...counts: readonly (readonly [Segment | null, number])[]) =>
    publicCounts(people(...counts), { isOver: true })

  expect([
    over(['recipient', 5], ['government', 6]),
    over(['recipient', 4], ['government', 6]),
    over(['recipient', 5], [null, 1]),
  ]).toEqual([
    {
      present: 11,
      withVote: 11,
      segments: [
        { segment: 'recipient', count: 5 },
        { segment: 'government', count: 6 },
      ],
    },
    { present: 10, withVote: 10, segments: null },
    { present: 6, withVote: 5, segments: null },
  ])
})
