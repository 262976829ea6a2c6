import { expect, test } from 'vitest'
import { needed, parseApproval, parseTurnout, SIMPLE_MAJORITY } from '#domain/vote/rule.ts'

const TWO_THIRDS = { numerator: 2, denominator: 3 }

test('VOTE-8 a rulebook says how many must be for, in words or as a share', () => {
  const half = { numerator: 1, denominator: 2 }
  const parsed = [
    undefined,
    'simple_majority',
    'majority_of_voting',
    'majority_of_present',
    { share: '2/3', of: 'present' },
    { share: 0.6 },
    { share: '1/2', of: 'for_and_against' },
  ].map(parseApproval)

  expect(parsed.map((approval) => approval.ok && approval.value)).toEqual([
    SIMPLE_MAJORITY,
    SIMPLE_MAJORITY,
    { of: 'voting', share: half, isMoreThan: true },
    { of: 'present', share: half, isMoreThan: true },
    { of: 'present', share: TWO_THIRDS, isMoreThan: false },
    { of: 'voting', share: { numerator: 6000, denominator: 10_000 }, isMoreThan: false },
    { of: 'for_and_against', share: half, isMoreThan: false },
  ])
})

test.each([
  ['two_thirds'],
  [null],
  [0.6],
  [{ share: 0.4 }],
  [{ share: '1/3' }],
  [{ share: '3/2' }],
  [{ share: 1.5 }],
  [{ share: 0 }],
  [{ share: '0/1' }],
  [{ share: '2/3', of: 'registered' }],
  [{ of: 'present' }],
])('VOTE-8 a majority that cannot be understood, or is less than half, is refused: %j', (stored) => {
  expect(parseApproval(stored)).toEqual({ ok: false, reason: 'bad-rulebook' })
})

test('VOTE-8 a quorum is people or a share of all who came with a vote; one person at least', () => {
  const quorum = (stored: unknown) => {
    const parsed = parseTurnout(stored)
    return parsed.ok ? needed(parsed.value, 41) : parsed.reason
  }
  expect(
    [undefined, null, 20, { share: '1/2' }, { share: 0.3 }, { share: 1 }, 0, 2.5, '20', {}, { share: 2 }].map(
      quorum,
    ),
  ).toEqual([
    1,
    1,
    20,
    21,
    13,
    41,
    'bad-rulebook',
    'bad-rulebook',
    'bad-rulebook',
    'bad-rulebook',
    'bad-rulebook',
  ])
})
