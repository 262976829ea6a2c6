import { expect, test } from 'vitest'
import {
  highlight,
  LONGEST_HIGHLIGHT,
  MOST_HIGHLIGHTS,
  settleHighlight,
  takeBackHighlight,
} from '#domain/proposal/highlight.ts'
import { PROPOSAL_STATES } from '#domain/proposal/state.ts'

const WISH = { kind: 'add', wording: ' aj cez sviatky ', note: '  ' } as const
const ADA = { hasVoice: true, authors: [], personId: 'ada' }
const reasonOf = (answer: { ok: boolean; reason?: string }) => (answer.ok ? 'yes' : answer.reason)

test('BLOCK-1 what is discussed or ready is highlighted, and nothing else', () => {
  const may = PROPOSAL_STATES.filter((state) => highlight(state, WISH, ADA).ok)

  expect(may).toEqual(['in_discussion', 'ready_for_decision'])
  expect(highlight('in_discussion', WISH, ADA)).toEqual({
    ok: true,
    value: { kind: 'add', wording: 'aj cez sviatky', note: null },
  })
})

test('BLOCK-1 BLOCK-2 one voice, one open highlight, and all of bounded length and number', () => {
  const many = Array.from({ length: MOST_HIGHLIGHTS }, (_, index) => `p${index}`)
  const answers = [
    highlight('in_discussion', WISH, { ...ADA, hasVoice: false }),
    highlight('in_discussion', WISH, { ...ADA, authors: ['ben', 'ada'] }),
    highlight('in_discussion', WISH, { ...ADA, authors: many }),
    highlight('in_discussion', { ...WISH, note: 'x'.repeat(LONGEST_HIGHLIGHT + 1) }, ADA),
    highlight('in_vote', WISH, ADA),
    highlight('adopted', WISH, ADA),
  ]

  expect(answers.map(reasonOf)).toEqual([
    'no-voice',
    'already-highlighted',
    'too-many-highlights',
    'too-long',
    'vote-open',
    'already-decided',
  ])
})

test('BLOCK-2 its author takes it back, a moderator settles it with a reason, and both once', () => {
  const answers = [
    takeBackHighlight({ state: 'open', personId: 'ada' }, 'ada'),
    takeBackHighlight({ state: 'open', personId: 'ada' }, 'ben'),
    takeBackHighlight({ state: 'open', personId: null }, null),
    takeBackHighlight({ state: 'settled', personId: 'ada' }, 'ada'),
    takeBackHighlight(null, 'ada'),
    settleHighlight('open', ' Vysvetlené '),
    settleHighlight('open', '  '),
    settleHighlight('taken_back', 'Vysvetlené'),
    settleHighlight('open', 'x'.repeat(LONGEST_HIGHLIGHT + 1)),
  ]

  expect(answers.map(reasonOf)).toEqual([
    'yes',
    'not-found',
    'not-found',
    'highlight-settled',
    'not-found',
    'yes',
    'reason-missing',
    'highlight-settled',
    'too-long',
  ])
})
