import { expect, test } from 'vitest'
import { CONTRIBUTION_STATES, giveBack } from '#domain/contribution/contribution.ts'
import { decide } from '#domain/proposal/decision.ts'
import { mayDescribe } from '#domain/proposal/describing.ts'
import { mayFinalise } from '#domain/proposal/finalising.ts'
import { MOST_PARTS, MOST_SOURCES, merge, split, undoMerge, undoSplit } from '#domain/proposal/merging.ts'
import { moveTo, withdraw } from '#domain/proposal/moving.ts'
import { PROPOSAL_STATES, type ProposalState } from '#domain/proposal/state.ts'
import { PLAIN_RULE } from '#domain/vote/rule.ts'

const REASON = 'Hovoria o tom istom.'
const OPEN: readonly ProposalState[] = ['draft', 'tabled', 'in_discussion', 'ready_for_decision']
const reasonOf = (answer: { ok: boolean; reason?: string }) => (answer.ok ? 'ok' : answer.reason)

const WHY_CLOSED = {
  in_vote: 'vote-open',
  adopted: 'already-decided',
  adopted_with_changes: 'already-decided',
  not_adopted: 'already-decided',
  deferred: 'already-decided',
  referred: 'already-decided',
  withdrawn: 'wrong-state',
  merged: 'already-merged',
  finalised: 'already-finalised',
  split: 'already-split',
} as const

const expectedOf = (state: ProposalState) => (state in WHY_CLOSED ? WHY_CLOSED[state as never] : 'ok')

test('MERGE-1 two to twelve sources are merged, and their reason is kept without the space around it', () => {
  const of = (proposals: number, contributions: number) =>
    merge(
      {
        proposals: Array.from({ length: proposals }, () => 'tabled' as const),
        contributions: Array.from({ length: contributions }, () => 'captured' as const),
      },
      ` ${REASON}\n`,
    )

  expect([of(2, 0), of(0, 2), of(1, 1), of(6, 6), of(0, MOST_SOURCES)]).toEqual(
    Array.from({ length: 5 }, () => ({ ok: true, value: REASON })),
  )
  expect([of(0, 0), of(1, 0), of(0, 1)].map(reasonOf)).toEqual(Array(3).fill('too-few-sources'))
  expect([of(MOST_SOURCES, 1), of(1, MOST_SOURCES)].map(reasonOf)).toEqual(Array(2).fill('too-many-sources'))
  expect(reasonOf(merge({ proposals: ['tabled', 'tabled'], contributions: [] }, ' \n'))).toBe(
    'reason-missing',
  )
})

test('MERGE-1 only what is not decided yet can be merged or split', () => {
  const merged = PROPOSAL_STATES.map((state) =>
    reasonOf(merge({ proposals: ['tabled', state], contributions: [] }, REASON)),
  )
  const parted = PROPOSAL_STATES.map((state) => reasonOf(split(state, { parts: 2, reason: REASON })))

  expect(merged).toEqual(PROPOSAL_STATES.map(expectedOf))
  expect(parted).toEqual(merged)
})

test('MERGE-1 a contribution that has left the process is not merged', () => {
  const answers = CONTRIBUTION_STATES.filter(
    (state) => !merge({ proposals: [], contributions: ['captured', state] }, REASON).ok,
  )

  expect(answers).toEqual(['submitted', 'out_of_scope', 'withdrawn', 'hidden'])
})

test('MERGE-4 what was merged or split is not moved, described, decided, finalised or withdrawn', () => {
  const announced = {
    method: 'consent',
    result: 'adopted',
    votesFor: null,
    votesAgainst: null,
    votesAbstain: null,
    base: null,
    objections: [],
    minorityView: null,
    reason: null,
  } as const
  const attempts = (state: 'merged' | 'split') => {
    const card = { state, themeId: 'SEN' }
    return [
      moveTo(card, 'in_discussion'),
      withdraw(card, REASON),
      mayDescribe(card, {}),
      decide(card, announced, { rule: PLAIN_RULE, presence: null }),
      mayFinalise(state),
    ].map(reasonOf)
  }

  expect(attempts('merged')).toEqual(Array(5).fill('already-merged'))
  expect(attempts('split')).toEqual(Array(5).fill('already-split'))
})

test('MERGE-5 a merge is undone until its card is decided, merged or split itself', () => {
  const undo = (state: ProposalState, wasDecided = false, isMerger = true) =>
    reasonOf(undoMerge({ state, wasDecided, isMerger }))

  // A merger that was withdrawn by hand lets go of its sources all the same.
  expect(PROPOSAL_STATES.map((state) => undo(state))).toEqual(
    PROPOSAL_STATES.map((state) => (state === 'withdrawn' ? 'ok' : expectedOf(state))),
  )
  expect([undo('withdrawn', true), undo('withdrawn', false, false)]).toEqual([
    'already-decided',
    'wrong-state',
  ])
  expect(OPEN.map((state) => undo(state, true))).toEqual(Array(4).fill('already-decided'))
  expect(undo('in_discussion', false, false)).toBe('not-merged')
})

test('MERGE-5 a contribution is again what it was, unless something else has become of it', () => {
  const back = (now: Parameters<typeof giveBack>[0], isUsedElsewhere = false) =>
    giveBack(now, { before: 'confirmed', isUsedElsewhere, readBack: 'room' })

  expect([back('used'), back('used', true), back('hidden'), back('set_aside')]).toEqual([
    'confirmed',
    'used',
    'hidden',
    'set_aside',
  ])
  const readMeanwhile = { before: 'captured', isUsedElsewhere: false, readBack: 'author' } as const
  expect(giveBack('used', readMeanwhile)).toBe('confirmed')
})

test('MERGE-6 a split has two to six parts and a reason', () => {
  const into = (parts: number, reason = REASON) => reasonOf(split('tabled', { parts, reason }))

  expect([0, 1, 2, MOST_PARTS, MOST_PARTS + 1].map((parts) => into(parts))).toEqual([
    'too-few-parts',
    'too-few-parts',
    'ok',
    'ok',
    'too-many-parts',
  ])
  expect(into(2, '  ')).toBe('reason-missing')
})

test('MERGE-6 a split is undone until the first of its parts is decided', () => {
  const since = (state: ProposalState, wasDecided = false) => ({ state, wasDecided })

  expect(
    [
      undoSplit('split', [since('tabled'), since('withdrawn')]),
      undoSplit('split', [since('tabled'), since('adopted', true)]),
      undoSplit('split', [since('in_discussion', true), since('tabled')]),
      undoSplit('split', [since('merged'), since('tabled')]),
      undoSplit('tabled', []),
    ].map(reasonOf),
  ).toEqual(['ok', 'already-decided', 'already-decided', 'already-merged', 'not-split'])
})
