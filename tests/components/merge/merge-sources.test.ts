import { expect, test } from 'vitest'
import {
  agreedLevel,
  agreedTheme,
  type MergeSource,
  mayUndoMerge,
  mayUndoSplit,
  mergeableIn,
} from '#components/merge/merge-sources.ts'
import { CONTRIBUTION_STATES } from '#domain/contribution/contribution.ts'
import { PROPOSAL_STATES } from '#domain/proposal/state.ts'
import type { FloorCard, FloorContribution } from '#protocol/floor.ts'
import { aCard, aDecision } from '#tests/support/a-meeting.ts'

const said = (id: string, over: Partial<FloorContribution> = {}): FloorContribution => ({
  id,
  code: `K-${id}`,
  position: 1,
  text: 'Obed aj v nedeľu.',
  display: 'obyvateľka',
  themeId: null,
  channel: 'spoken',
  state: 'captured',
  reason: null,
  readBack: null,
  territoryId: null,
  saidAt: null,
  proposals: [],
  ...over,
})

const ofCard = (over: Partial<FloorCard>): MergeSource => {
  const card = aCard('p', over)
  return { kind: 'proposal', id: card.id, code: card.code, card }
}

const ofSaid = (themeId: string | null): MergeSource => ({
  kind: 'contribution',
  id: 'k',
  code: 'K',
  said: said('k', { themeId }),
})

const from = (relation: 'merged_into' | 'split_from', code: string) =>
  ({ kind: 'proposal', code, display: code, relation }) as const

test('MERGE-1 whatever is open can be chosen, and nothing else', () => {
  const cards = PROPOSAL_STATES.map((state) => aCard(state, { state }))
  const contributions = CONTRIBUTION_STATES.map((state) => said(state, { state }))

  expect(mergeableIn({ cards, contributions }).map(({ id }) => id)).toEqual([
    'draft',
    'tabled',
    'in_discussion',
    'ready_for_decision',
    'captured',
    'confirmed',
    'clustered',
    'used',
    'set_aside',
  ])
})

test('MERGE-3 a theme and a level stand there only where the sources agree', () => {
  expect([
    agreedTheme([ofCard({ themeId: 'SEN' }), ofSaid('SEN'), ofSaid(null)]),
    agreedTheme([ofSaid(null), ofSaid(null)]),
    agreedTheme([ofCard({ themeId: 'SEN' }), ofSaid('ZDR')]),
  ]).toEqual(['SEN', null, undefined])
  expect([
    agreedLevel([ofCard({ level: 'region' }), ofSaid(null)], 'municipality'),
    agreedLevel([ofSaid(null), ofSaid(null)], 'municipality'),
    agreedLevel([ofCard({ level: 'region' }), ofCard({ level: 'nation' })], 'municipality'),
  ]).toEqual(['region', 'municipality', undefined])
})

test('MERGE-5 an undo is offered for what was merged and is not decided', () => {
  const origins = [from('merged_into', 'N-1')]

  const source = aCard('1', { state: 'merged', mergedInto: 'N-p' })
  const may = (over: Partial<FloorCard>, cards: readonly FloorCard[] = [source]) =>
    mayUndoMerge(aCard('p', { origins, ...over }), cards)

  expect([
    may({}),
    may({ origins: [] }),
    may({ state: 'adopted', decision: aDecision() }),
    may({ decision: aDecision({ result: 'deferred' }) }),
    may({ state: 'withdrawn' }),
    may({ state: 'withdrawn' }, []),
  ]).toEqual([true, false, false, false, true, false])
})

test('MERGE-6 an undo is offered for what was split as long as no part is decided', () => {
  const whole = aCard('w', { state: 'split' })
  const part = (id: string, over: Partial<FloorCard> = {}) =>
    aCard(id, { origins: [from('split_from', whole.code)], ...over })

  expect([
    mayUndoSplit(whole, [whole, part('a'), part('b', { state: 'withdrawn' })]),
    mayUndoSplit(whole, [whole, part('a'), part('b', { state: 'merged' })]),
    mayUndoSplit(whole, [whole, part('a', { decision: aDecision() })]),
    mayUndoSplit(aCard('w'), [part('a')]),
  ]).toEqual([true, false, false, false])
})
