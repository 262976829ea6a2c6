import { expect, test } from 'vitest'
import { CONTRIBUTION_STATES } from '#domain/contribution/contribution.ts'
import { cancelRound, MOST_ITEMS, openRound, type RoundItem, spend, usualDots } from '#domain/dots/round.ts'
import { PURPOSES } from '#domain/meeting/agenda.ts'
import { PROPOSAL_STATES } from '#domain/proposal/state.ts'

const CARD: RoundItem = { kind: 'proposal', state: 'in_discussion' }
const OPENING = {
  purpose: 'prioritise',
  items: [CARD, CARD],
  dotsEach: 1,
  mostOnOne: 1,
  entitled: 3,
} as const

function why(over: Partial<Parameters<typeof openRound>[0]>) {
  const opened = openRound({ ...OPENING, ...over })
  return opened.ok || opened.reason
}

const cards = (count: number) => Array.from({ length: count }, () => CARD)

test('DOTS-1 a round needs 2 to 30 cards and somebody to ask', () => {
  expect([
    why({}),
    why({ items: cards(1) }),
    why({ items: cards(MOST_ITEMS) }),
    why({ items: cards(MOST_ITEMS + 1) }),
    why({ entitled: 0 }),
  ]).toEqual([true, 'too-few-items', true, 'too-many-items', 'nobody-with-voice'])
})

test('DOTS-1 each person has 1 to 10 dots and puts no more on one card than they have', () => {
  expect(
    [
      [0, 0],
      [1, 0],
      [1, 2],
      [10, 10],
      [11, 2],
      [2.5, 1],
    ].map(([dotsEach = 0, mostOnOne = 0]) => why({ dotsEach, mostOnOne })),
  ).toEqual([
    'dots-out-of-range',
    'dots-out-of-range',
    'dots-out-of-range',
    true,
    'dots-out-of-range',
    'dots-out-of-range',
  ])
})

test('DOTS-1 usually a third of the cards, at least one dot and at most ten', () => {
  expect([1, 2, 3, 4, 6, 7, 30, 60].map(usualDots)).toEqual([1, 1, 1, 2, 2, 3, 10, 10])
})

test('DOTS-1 an item that informs or reviews has no dots', () => {
  expect(PURPOSES.filter((purpose) => why({ purpose }) === true)).toEqual([
    'collect',
    'discuss',
    'prioritise',
    'decide',
  ])
})

test('DOTS-1 what is decided, taken back or laid aside gets no dots', () => {
  const open = [
    ...PROPOSAL_STATES.map((state): RoundItem => ({ kind: 'proposal', state })),
    ...CONTRIBUTION_STATES.map((state): RoundItem => ({ kind: 'contribution', state })),
  ].filter((item) => why({ items: [CARD, item] }) === true)

  expect(open.map(({ state }) => state)).toEqual([
    'draft',
    'tabled',
    'in_discussion',
    'ready_for_decision',
    'in_vote',
    'captured',
    'confirmed',
    'clustered',
    'used',
  ])
  expect(why({ items: [CARD, { kind: 'proposal', state: 'adopted' }] })).toBe('already-decided')
  expect(why({ items: [CARD, { kind: 'contribution', state: 'withdrawn' }] })).toBe('wrong-state')
})

const TERMS = { items: 3, dotsEach: 3, mostOnOne: 2 }

test('DOTS-3 dots are spent up to their number, on one card and in all', () => {
  const said = (...dots: number[]) => {
    const spent = spend(dots, TERMS)
    return spent.ok ? spent.value : spent.reason
  }
  expect([
    said(2, 1, 0),
    said(0, 0, 0),
    said(3, 0, 0),
    said(2, 2, 0),
    said(1, 1),
    said(1, 1, 0, 1),
    said(-1, 2, 2),
    said(0.5, 0, 0),
  ]).toEqual([
    [2, 1, 0],
    [0, 0, 0],
    'too-many-on-one',
    'too-many-dots',
    'invalid-message',
    'invalid-message',
    'invalid-message',
    'invalid-message',
  ])
})

test('DOTS-10 only a round that runs is cancelled, and with a reason', () => {
  expect([
    cancelRound('open', ' Zlá  otázka '),
    cancelRound('open', ' '),
    cancelRound('closed', 'x'),
  ]).toEqual([
    { ok: true, value: 'Zlá otázka' },
    { ok: false, reason: 'reason-missing' },
    { ok: false, reason: 'round-over' },
  ])
})
