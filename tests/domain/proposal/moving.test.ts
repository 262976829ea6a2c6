import { expect, test } from 'vitest'
import { mayDescribe } from '#domain/proposal/describing.ts'
import { mayFinalise } from '#domain/proposal/finalising.ts'
import { moveTo, withdraw } from '#domain/proposal/moving.ts'
import { columnOf, MOVABLE_COLUMNS, PROPOSAL_STATES, type ProposalState } from '#domain/proposal/state.ts'

const THEME = 'theme'

const byState = (rule: (state: ProposalState) => { ok: boolean; value?: unknown; reason?: string }) =>
  Object.fromEntries(
    PROPOSAL_STATES.map((state) => {
      const answer = rule(state)
      return [state, answer.ok ? answer.value : answer.reason]
    }),
  )

const DECIDED = {
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
}

test('BOARD-4 cards move freely between the columns before a decision', () => {
  const moves = MOVABLE_COLUMNS.map((to) => byState((state) => moveTo({ state, themeId: THEME }, to)))

  expect(moves).toEqual([
    {
      draft: 'draft',
      tabled: 'tabled',
      in_discussion: 'tabled',
      ready_for_decision: 'tabled',
      ...DECIDED,
    },
    {
      draft: 'in_discussion',
      tabled: 'in_discussion',
      in_discussion: 'in_discussion',
      ready_for_decision: 'in_discussion',
      ...DECIDED,
      deferred: 'in_discussion',
    },
    {
      draft: 'ready_for_decision',
      tabled: 'ready_for_decision',
      in_discussion: 'ready_for_decision',
      ready_for_decision: 'ready_for_decision',
      ...DECIDED,
    },
  ])
})

test('a card lands in the column to which it was moved', () => {
  const landed = MOVABLE_COLUMNS.map((to) => {
    const moved = moveTo({ state: 'in_discussion', themeId: THEME }, to)
    return moved.ok && columnOf(moved.value)
  })

  expect(landed).toEqual([...MOVABLE_COLUMNS])
})

test('BOARD-5 without a theme a proposal is not ready for a decision', () => {
  const moved = MOVABLE_COLUMNS.map((to) => moveTo({ state: 'tabled', themeId: null }, to))

  expect(moved).toEqual([
    { ok: true, value: 'tabled' },
    { ok: true, value: 'in_discussion' },
    { ok: false, reason: 'theme-missing' },
  ])
})

test('a proposal is withdrawn before its decision, with a reason', () => {
  const withdrawn = byState((state) => withdraw({ state, themeId: null }, ' autorka ho stiahla '))

  const done = { state: 'withdrawn', reason: 'autorka ho stiahla' }
  expect(withdrawn).toEqual({
    draft: done,
    tabled: done,
    in_discussion: done,
    ready_for_decision: done,
    ...DECIDED,
  })
})

test('nothing is withdrawn without a reason', () => {
  expect(withdraw({ state: 'tabled', themeId: null }, '  \n')).toEqual({
    ok: false,
    reason: 'reason-missing',
  })
})

test('a card describes itself until it is decided', () => {
  const open = PROPOSAL_STATES.filter((state) => mayDescribe({ state }, { themeId: THEME }).ok)

  expect(open).toEqual(['draft', 'tabled', 'in_discussion', 'ready_for_decision'])
})

test('what is ready for a decision keeps a theme', () => {
  const answers = [
    mayDescribe({ state: 'ready_for_decision' }, { themeId: null }),
    mayDescribe({ state: 'ready_for_decision' }, {}),
    mayDescribe({ state: 'tabled' }, { themeId: null }),
  ]

  expect(answers).toEqual([
    { ok: false, reason: 'theme-missing' },
    { ok: true, value: true },
    { ok: true, value: true },
  ])
})

test('only what was adopted is finalised, once', () => {
  const answers = byState(mayFinalise)

  expect(answers).toEqual({
    ...Object.fromEntries(PROPOSAL_STATES.map((state) => [state, 'not-adopted'])),
    adopted: true,
    adopted_with_changes: true,
    finalised: 'already-finalised',
    merged: 'already-merged',
    split: 'already-split',
  })
})
