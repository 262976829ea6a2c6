import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Announced, decide as decideBy, isCounted, type Judging } from '#domain/proposal/decision.ts'
import {
  DECISION_METHODS,
  DECISION_RESULTS,
  type DecisionResult,
  PROPOSAL_STATES,
} from '#domain/proposal/state.ts'
import { PLAIN_RULE, type VoteRule } from '#domain/vote/rule.ts'

const PLAIN: Judging = { rule: PLAIN_RULE, presence: null }

const decide = (proposal: Parameters<typeof decideBy>[0], said: Announced, judging: Partial<Judging> = {}) =>
  decideBy(proposal, said, { ...PLAIN, ...judging })

const READY = { state: 'ready_for_decision', themeId: 'theme' } as const

const announced = (over: Partial<Announced> = {}): Announced => ({
  method: 'consent',
  result: 'adopted',
  votesFor: null,
  votesAgainst: null,
  votesAbstain: null,
  base: null,
  objections: [],
  minorityView: null,
  reason: null,
  ...over,
})

const byCards = (
  [votesFor, votesAgainst, votesAbstain]: readonly [number, number, number],
  over: Partial<Announced> = {},
) => announced({ method: 'show_of_cards', votesFor, votesAgainst, votesAbstain, ...over })

const reasonOf = (answer: { ok: boolean; reason?: string }) => (answer.ok ? 'yes' : answer.reason)

test('only a proposal that is ready is decided', () => {
  const answers = PROPOSAL_STATES.map((state) => reasonOf(decide({ ...READY, state }, announced())))

  expect(Object.fromEntries(PROPOSAL_STATES.map((state, index) => [state, answers[index]]))).toEqual({
    draft: 'wrong-state',
    tabled: 'wrong-state',
    in_discussion: 'wrong-state',
    ready_for_decision: 'yes',
    in_vote: 'vote-open',
    adopted: 'already-decided',
    adopted_with_changes: 'already-decided',
    not_adopted: 'already-decided',
    deferred: 'already-decided',
    referred: 'already-decided',
    withdrawn: 'wrong-state',
    merged: 'already-merged',
    split: 'already-split',
    finalised: 'already-finalised',
  })
})

test('a proposal without a theme has no place in a plan', () => {
  expect(decide({ ...READY, themeId: null }, announced())).toEqual({ ok: false, reason: 'theme-missing' })
})

const WORKED_IN = { words: 'Nie je dosť opatrovateliek', integration: 'Najprv pilot' }
const STANDS = { words: 'Chýbajú peniaze', integration: null }

test('DEC-11 consent keeps its objections with how they were worked in, and no numbers', () => {
  const said = { words: ' Nie je dosť opatrovateliek ', integration: ' Najprv pilot ' }
  const decided = decide(
    READY,
    announced({ result: 'adopted_with_changes', objections: [said], votesFor: 9, base: 9 }),
  )

  expect(decided).toEqual({
    ok: true,
    value: announced({ result: 'adopted_with_changes', objections: [WORKED_IN] }),
  })
})

test('DEC-11 while an objection stands there is no consent, but another result is possible', () => {
  const withObjections = (objections: Announced['objections'], result: DecisionResult) =>
    reasonOf(decide(READY, announced({ objections, result, reason: 'dôvod' })))
  const answers = [
    withObjections([WORKED_IN, STANDS], 'adopted'),
    withObjections([WORKED_IN, STANDS], 'adopted_with_changes'),
    withObjections([WORKED_IN, STANDS], 'not_adopted'),
    withObjections([WORKED_IN, STANDS], 'deferred'),
    withObjections([WORKED_IN, WORKED_IN], 'adopted'),
    withObjections([{ ...WORKED_IN, words: ' ' }], 'adopted'),
    withObjections([{ ...WORKED_IN, integration: ' ' }], 'adopted'),
  ]

  expect(answers).toEqual([
    'objection-upheld',
    'objection-upheld',
    'yes',
    'yes',
    'yes',
    'objection-without-words',
    'objection-not-settled',
  ])
})

test('DEC-11 only a consent round has objections', () => {
  const decided = decide(READY, announced({ method: 'acclamation', objections: [STANDS] }))

  expect(decided).toMatchObject({ ok: true, value: { objections: [] } })
})

test.each(DECISION_METHODS.filter(isCounted))('%s needs its numbers', (method) => {
  const votes = { votesFor: 3, votesAgainst: 1, votesAbstain: 0 }
  const answers = [
    decide(READY, announced({ ...votes, method })),
    decide(READY, announced({ ...votes, method, votesFor: null })),
    decide(READY, announced({ ...votes, method, votesAgainst: null })),
    decide(READY, announced({ ...votes, method, votesAbstain: null })),
    decide(READY, announced({ method, votesFor: 0, votesAgainst: 0, votesAbstain: 0 })),
  ]

  expect(answers.map(reasonOf)).toEqual(['yes', ...Array(4).fill('counts-missing')])
})

test('DEC-6 no more votes than people', () => {
  const answers = [
    decide(READY, byCards([88, 3, 5], { base: 96 })),
    decide(READY, byCards([88, 3, 6], { base: 96 })),
    decide(READY, byCards([8, 0, 1])),
  ]

  expect(answers.map(reasonOf)).toEqual(['yes', 'counts-exceed-base', 'yes'])
})

test.each([
  ['adopted', [8, 0, 1], 'yes'],
  ['adopted_with_changes', [79, 11, 6], 'yes'],
  ['not_adopted', [3, 4, 2], 'yes'],
  ['not_adopted', [4, 4, 2], 'yes'],
  ['adopted', [4, 4, 2], 'result-contradicts-counts'],
  ['adopted', [3, 4, 2], 'result-contradicts-counts'],
  ['adopted_with_changes', [38, 49, 9], 'result-contradicts-counts'],
  ['not_adopted', [5, 4, 2], 'result-contradicts-counts'],
  ['deferred', [5, 4, 2], 'yes'],
  ['referred', [0, 9, 0], 'yes'],
] as const)('%s after %j: %s', (result, votes, answer) => {
  expect(reasonOf(decide(READY, byCards(votes, { result, reason: 'dôvod' })))).toBe(answer)
})

const TWO_THIRDS_OF_PRESENT: VoteRule = {
  approval: { of: 'present', share: { numerator: 2, denominator: 3 }, isMoreThan: false },
  quorum: null,
}

test.each([
  ['adopted', [27, 12, 6], 'result-contradicts-counts'],
  ['not_adopted', [27, 12, 6], 'yes'],
  ['adopted', [30, 12, 3], 'yes'],
  ['adopted', [30, 0, 0], 'yes'],
  ['not_adopted', [30, 12, 3], 'result-contradicts-counts'],
  ['adopted', [29, 0, 0], 'result-contradicts-counts'],
  ['deferred', [45, 0, 0], 'yes'],
] as const)('DEC-8 two thirds of 45 present: %s after %j: %s', (result, votes, answer) => {
  const judging = { rule: TWO_THIRDS_OF_PRESENT, presence: { present: 45, accredited: 50 } }

  expect(reasonOf(decide(READY, byCards(votes, { result, reason: 'dôvod' }), judging))).toBe(answer)
})

test('DEC-9 the list says who is present; without one the chair does, where the rule asks for it', () => {
  const listed = { presence: { present: 45, accredited: 50 } }
  const ofPresent = { rule: TWO_THIRDS_OF_PRESENT }
  const answers = [
    decide(READY, byCards([45, 0, 0]), listed),
    decide(READY, byCards([45, 0, 0], { base: 45 }), listed),
    decide(READY, byCards([45, 0, 0], { base: 60 }), listed),
    decide(READY, byCards([45, 0, 1]), listed),
    decide(READY, byCards([45, 0, 0]), ofPresent),
    decide(READY, byCards([45, 0, 0], { base: 60 }), ofPresent),
    decide(READY, byCards([45, 0, 0])),
  ]

  expect(answers.map((answer) => (answer.ok ? answer.value.base : answer.reason))).toEqual([
    45,
    45,
    'base-changed',
    'counts-exceed-base',
    'base-missing',
    60,
    null,
  ])
})

test('DEC-10 without the quorum nothing is decided, by whatever method and with whatever result', () => {
  const rule: VoteRule = { ...PLAIN_RULE, quorum: { people: 10, share: null } }
  const half: VoteRule = {
    ...PLAIN_RULE,
    quorum: { people: null, share: { numerator: 1, denominator: 2 }, isMoreThan: true },
  }
  const said = (method: Announced['method'], base: number | null = null) =>
    byCards([3, 0, 0], { method, base, result: 'deferred', reason: 'dôvod' })
  const answers = [
    ...DECISION_METHODS.map((method) =>
      decide(READY, said(method), { rule, presence: { present: 9, accredited: 20 } }),
    ),
    decide(READY, said('consent'), { rule, presence: { present: 10, accredited: 20 } }),
    decide(READY, said('consent'), { rule: half, presence: { present: 10, accredited: 20 } }),
    decide(READY, said('consent'), { rule: half, presence: { present: 11, accredited: 20 } }),
    decide(READY, said('consent'), { rule }),
    decide(READY, said('consent', 9), { rule }),
    decide(READY, said('consent', 10), { rule }),
  ]

  expect(answers.map(reasonOf)).toEqual([
    ...DECISION_METHODS.map(() => 'no-quorum'),
    'yes',
    'no-quorum',
    'yes',
    'no-quorum',
    'no-quorum',
    'yes',
  ])
})

test('DEC-5 whoever is not heeded gets a reason', () => {
  const withoutReason = (result: DecisionResult) =>
    reasonOf(decide(READY, announced({ result, reason: '  ' })))

  expect(Object.fromEntries(DECISION_RESULTS.map((result) => [result, withoutReason(result)]))).toEqual({
    adopted: 'yes',
    adopted_with_changes: 'yes',
    not_adopted: 'reason-missing',
    deferred: 'reason-missing',
    referred: 'reason-missing',
  })
})

test('reason and minority view are kept trimmed, or not at all', () => {
  const decided = decide(
    READY,
    byCards([3, 4, 2], { result: 'not_adopted', reason: ' bez bytov ', minorityView: '  ' }),
  )

  expect(decided).toMatchObject({ ok: true, value: { reason: 'bez bytov', minorityView: null } })
})

test('whatever is announced, what goes on record is consistent', () => {
  const count = fc.option(fc.nat(200))
  const anything = fc.record({
    method: fc.constantFrom(...DECISION_METHODS),
    result: fc.constantFrom(...DECISION_RESULTS),
    votesFor: count,
    votesAgainst: count,
    votesAbstain: count,
    base: count,
    objections: fc.array(fc.record({ words: fc.string(), integration: fc.option(fc.string()) })),
    minorityView: fc.option(fc.string()),
    reason: fc.option(fc.string()),
  })

  fc.assert(
    fc.property(anything, (said) => {
      const decided = decide(READY, said)
      if (!decided.ok) return true
      const { votesFor, votesAgainst, votesAbstain, base, method, result, reason, objections } = decided.value
      const cast = (votesFor ?? 0) + (votesAgainst ?? 0) + (votesAbstain ?? 0)
      return (
        isCounted(method) === (votesFor !== null) &&
        (base === null || cast <= base) &&
        (!result.startsWith('adopted') || objections.every(({ integration }) => integration)) &&
        (result.startsWith('adopted') || (reason !== null && reason.trim() !== ''))
      )
    }),
  )
})
