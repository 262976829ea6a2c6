import fc from 'fast-check'
import { expect, test } from 'vitest'
import { outcomeOf, weigh } from '#domain/vote/outcome.ts'
import { type Approval, parseApproval } from '#domain/vote/rule.ts'

function approval(stored: unknown): Approval {
  const parsed = parseApproval(stored)
  if (!parsed.ok) throw new Error('not a rule')
  return parsed.value
}

const tally = (votesFor: number, votesAgainst: number, votesAbstain: number) => ({
  votesFor,
  votesAgainst,
  votesAbstain,
})

test.each([
  // rule, for, against, abstain, entitled, carried
  ['simple_majority', 1, 0, 0, 40, true],
  ['simple_majority', 2, 1, 30, 40, true],
  ['simple_majority', 10, 10, 0, 40, false],
  ['simple_majority', 0, 0, 5, 40, false],
  ['majority_of_voting', 11, 5, 5, 40, true],
  ['majority_of_voting', 10, 5, 5, 40, false],
  ['majority_of_present', 21, 0, 0, 40, true],
  ['majority_of_present', 20, 0, 0, 40, false],
  ['majority_of_present', 20, 19, 0, 39, true],
  [{ share: '2/3', of: 'voting' }, 64, 32, 0, 96, true],
  [{ share: '2/3', of: 'voting' }, 63, 33, 0, 96, false],
  [{ share: '2/3', of: 'voting' }, 60, 20, 16, 96, false],
  [{ share: '2/3', of: 'for_and_against' }, 60, 20, 16, 96, true],
  [{ share: 0.6, of: 'present' }, 24, 1, 0, 40, true],
  [{ share: 0.6, of: 'present' }, 23, 1, 0, 40, false],
  [{ share: '1/2', of: 'voting' }, 10, 10, 0, 20, false],
  [{ share: 1, of: 'present' }, 40, 0, 0, 40, true],
  [{ share: 1, of: 'present' }, 39, 0, 1, 40, false],
] as [unknown, number, number, number, number, boolean][])(
  'VOTE-8 by %j, %i for, %i against, %i abstained of %i entitled carry: %s',
  (rule, votesFor, against, abstain, entitled, carried) => {
    expect(weigh(approval(rule), tally(votesFor, against, abstain), entitled).isCarried).toBe(carried)
  },
)

test('VOTE-8 below the quorum a vote comes to nothing, whatever was voted', () => {
  const rule = { approval: approval(undefined), quorum: { people: 10, share: null } }
  const electorate = { entitled: 15, accredited: 30 }
  const half = { ...rule, quorum: { people: null, share: { numerator: 1, denominator: 2 } } }

  expect([
    outcomeOf(rule, tally(9, 0, 0), electorate),
    outcomeOf(rule, tally(5, 4, 1), electorate),
    outcomeOf(rule, tally(4, 5, 1), electorate),
    outcomeOf(half, tally(14, 0, 0), electorate),
    outcomeOf({ ...rule, quorum: null }, tally(0, 0, 0), electorate),
  ]).toEqual([
    { outcome: 'no_quorum', voted: 9, entitled: 15, needed: 10 },
    { outcome: 'carried', voted: 10, entitled: 15, needed: 10 },
    { outcome: 'lost', voted: 10, entitled: 15, needed: 10 },
    { outcome: 'no_quorum', voted: 14, entitled: 15, needed: 15 },
    { outcome: 'no_quorum', voted: 0, entitled: 15, needed: 1 },
  ])
})

test.each([
  // rule, for, against, abstain, present, of how many, needed
  [undefined, 27, 12, 6, 45, 39, 20],
  [undefined, 0, 0, 0, 45, 0, 1],
  ['majority_of_voting', 27, 12, 6, 45, 45, 23],
  [{ share: '2/3', of: 'present' }, 27, 12, 6, 45, 45, 30],
  [{ share: '2/3', of: 'present' }, 27, 12, 6, 46, 46, 31],
  [{ share: '1/2', of: 'voting' }, 10, 10, 0, 45, 20, 11],
] as const)(
  'DEC-8 by %j %i for, %i against, %i abstained, %i present are weighed of %i and need %i',
  (rule, votesFor, against, abstain, present, base, needed) => {
    const weighed = weigh(approval(rule), tally(votesFor, against, abstain), present)

    expect(weighed).toEqual({ votesFor, base, needed, isCarried: votesFor >= needed })
  },
)

test('DEC-8 so many as are needed carry, and one fewer does not', () => {
  const rules = [
    undefined,
    'majority_of_voting',
    'majority_of_present',
    { share: '2/3', of: 'present' },
    { share: 0.6 },
  ]
  const count = fc.nat(300)
  fc.assert(
    fc.property(
      fc.constantFrom(...rules),
      count,
      count,
      count,
      fc.nat(300),
      (rule, pro, contra, abstain, away) => {
        const { of, share, isMoreThan } = approval(rule)
        const present = pro + contra + abstain + away
        const base = { for_and_against: pro + contra, voting: pro + contra + abstain, present }[of]
        const [reached, wanted] = [pro * share.denominator, base * share.numerator]
        const isEnough = isMoreThan ? reached > wanted : reached >= wanted
        return (
          weigh(approval(rule), tally(pro, contra, abstain), present).isCarried === (isEnough && pro > contra)
        )
      },
    ),
  )
})
