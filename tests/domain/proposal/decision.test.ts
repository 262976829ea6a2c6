import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Announced, decide, isCounted } from '#domain/proposal/decision.ts'
import {
  DECISION_METHODS,
  DECISION_RESULTS,
  type DecisionResult,
  PROPOSAL_STATES,
} from '#domain/proposal/state.ts'

const READY = { state: 'ready_for_decision', themeId: 'theme' } as const

const announced = (over: Partial<Announced> = {}): Announced => ({
  method: 'consent',
  result: 'adopted',
  votesFor: null,
  votesAgainst: null,
  votesAbstain: null,
  base: null,
  objectionsIntegrated: 0,
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

test('consent keeps the objections that were worked in, and no numbers', () => {
  const decided = decide(
    READY,
    announced({ result: 'adopted_with_changes', objectionsIntegrated: 1, votesFor: 9, base: 9 }),
  )

  expect(decided).toEqual({
    ok: true,
    value: announced({ result: 'adopted_with_changes', objectionsIntegrated: 1 }),
  })
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
    objectionsIntegrated: fc.nat(9),
    minorityView: fc.option(fc.string()),
    reason: fc.option(fc.string()),
  })

  fc.assert(
    fc.property(anything, (said) => {
      const decided = decide(READY, said)
      if (!decided.ok) return true
      const { votesFor, votesAgainst, votesAbstain, base, method, result, reason } = decided.value
      const cast = (votesFor ?? 0) + (votesAgainst ?? 0) + (votesAbstain ?? 0)
      return (
        isCounted(method) === (votesFor !== null) &&
        (base === null || cast <= base) &&
        (result.startsWith('adopted') || (reason !== null && reason.trim() !== ''))
      )
    }),
  )
})
