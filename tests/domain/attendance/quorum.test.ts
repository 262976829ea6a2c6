import { expect, test } from 'vitest'
import { judgeQuorum, parseQuorum, type Quorum } from '#domain/attendance/quorum.ts'

const judge = (quorum: Quorum | null, entitled: number, present: number) =>
  judgeQuorum(quorum, { entitled, present })

test('ATT-5 a quorum is a count, a part or more than half of those who could vote', () => {
  expect([
    judge({ kind: 'count', count: 15 }, 40, 14),
    judge({ kind: 'count', count: 15 }, 40, 15),
    judge({ kind: 'share', share: 1 / 3 }, 9, 3),
    judge({ kind: 'share', share: 0.3 }, 10, 3),
    judge({ kind: 'share', share: 0.5 }, 9, 4),
    judge({ kind: 'majority' }, 9, 5),
    judge({ kind: 'majority' }, 10, 5),
  ]).toEqual([
    { needed: 15, isMet: false },
    { needed: 15, isMet: true },
    { needed: 3, isMet: true },
    { needed: 3, isMet: true },
    { needed: 5, isMet: false },
    { needed: 5, isMet: true },
    { needed: 6, isMet: false },
  ])
})

test('ATT-5 without a rule, or without anybody to be a part of, nothing is asked', () => {
  expect([
    judge(null, 9, 0),
    judge({ kind: 'majority' }, 0, 3),
    judge({ kind: 'share', share: 0.5 }, 0, 3),
  ]).toEqual([null, null, null])
})

test('a rulebook says it in one word or number', () => {
  expect([undefined, null, 15, 0.5, 'majority', 'simple_majority'].map(parseQuorum)).toEqual([
    null,
    null,
    { kind: 'count', count: 15 },
    { kind: 'share', share: 0.5 },
    { kind: 'majority' },
    { kind: 'majority' },
  ])
  expect([0, -1, 1.5, Number.NaN, 'half', {}, []].map(parseQuorum)).toEqual(Array(7).fill(undefined))
})
