import { expect, test } from 'vitest'
import { beyondLimits, countSlots, type Limit, limitsFor, parseLimits } from '#domain/process/limits.ts'
import { parseRulebook } from '#domain/process/rulebook.ts'
import type { Level, ProposalState } from '#domain/proposal/state.ts'

const THEMES = [
  { id: 't1', code: '1' },
  { id: 't2', code: '2' },
]

const card = (state: ProposalState, themeId: string | null = 't1', level: Level = 'municipality') => ({
  state,
  themeId,
  level,
})

const LIMITS: readonly Limit[] = [
  { themeId: 't1', level: 'municipality', most: 2 },
  { themeId: 't2', level: 'region', most: 0 },
]

test('LIMIT-1 limits are read for every theme, and otherwise for some', () => {
  const parsed = parseLimits({ municipio: 3, estado: 2, '2': { municipio: 1, uniao: 0 } })

  expect(parsed && limitsFor(parsed, THEMES)).toEqual([
    { themeId: 't1', level: 'municipality', most: 3 },
    { themeId: 't1', level: 'region', most: 2 },
    { themeId: 't2', level: 'municipality', most: 1 },
    { themeId: 't2', level: 'region', most: 2 },
    { themeId: 't2', level: 'nation', most: 0 },
  ])
})

test.each([
  [1],
  ['3'],
  [[3]],
  [{ vila: 3 }],
  [{ municipio: -1 }],
  [{ municipio: 1.5 }],
  [{ '1': { municipio: '3' } }],
])('LIMIT-1 %j is no limit, and a rulebook with it is refused', (stored) => {
  expect([parseLimits(stored), parseRulebook({ proposal_limits: stored }).ok]).toEqual([undefined, false])
})

test('LIMIT-1 a rulebook without limits has none, and conferences call their themes axes', () => {
  const [none, axes] = [parseRulebook({}), parseRulebook({ proposals_per_axis: { municipio: 3 } })]

  expect(none.ok && limitsFor(none.value.limits, THEMES)).toEqual([])
  expect(axes.ok && limitsFor(axes.value.limits, THEMES)).toHaveLength(2)
})

test('LIMIT-3 what was adopted counts, also when it is in the plan, and nothing else', () => {
  const states: ProposalState[] = [
    'adopted',
    'finalised',
    'not_adopted',
    'ready_for_decision',
    'deferred',
    'merged',
  ]
  const cards = [
    ...states.map((state) => card(state)),
    card('adopted', 't2'),
    card('adopted', 't1', 'region'),
  ]

  expect(countSlots(LIMITS, cards).map(({ adopted }) => adopted)).toEqual([2, 0])
})

test('LIMIT-2 those that come when no slot is left are beyond, in their order', () => {
  const wanted = ['a', 'b', 'c'].map((code) => ({ ...card('ready_for_decision'), code }))
  const elsewhere = { ...card('ready_for_decision', 't2', 'region'), code: 'd' }
  const free = { ...card('ready_for_decision', 't2'), code: 'e' }
  const codes = (adopted: number) =>
    beyondLimits(
      LIMITS,
      Array.from({ length: adopted }, () => card('adopted')),
      [...wanted, elsewhere, free],
    ).map(({ code }) => code)

  expect([codes(0), codes(1), codes(2), codes(5)]).toEqual([
    ['c', 'd'],
    ['b', 'c', 'd'],
    ['a', 'b', 'c', 'd'],
    ['a', 'b', 'c', 'd'],
  ])
})
