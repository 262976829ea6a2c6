import { expect, test } from 'vitest'
import { type BlockCard, blockOf, checkBlock, MOST_IN_BLOCK } from '#domain/proposal/block.ts'

const aCard = (code: string, over: Partial<BlockCard> = {}): BlockCard => ({
  code,
  state: 'ready_for_decision',
  themeId: 't1',
  level: 'municipality',
  highlights: 0,
  ...over,
})

type Rules = Parameters<typeof blockOf>[1]

const NO_LIMITS: Rules = { limits: [], all: [] }
const ONE_SLOT: Rules = { limits: [{ themeId: 't1', level: 'municipality', most: 1 }], all: [] }

const codesOf = ({ cards, leftOut }: ReturnType<typeof blockOf<BlockCard>>) => [
  cards.map(({ code }) => code),
  leftOut.map(({ card, why }) => [card.code, why]),
]

test('BLOCK-3 what somebody highlighted or what is being voted on is left out, with why', () => {
  const ready = [aCard('a'), aCard('b', { highlights: 2 }), aCard('c', { state: 'in_vote' }), aCard('d')]

  expect(codesOf(blockOf(ready, NO_LIMITS))).toEqual([
    ['a', 'd'],
    [
      ['b', 'highlighted'],
      ['c', 'vote-open'],
    ],
  ])
})

test('BLOCK-3 LIMIT-2 where slots are few the first of the board have them', () => {
  const ready = [aCard('a', { highlights: 1 }), aCard('b'), aCard('c'), aCard('d', { level: 'region' })]

  expect(codesOf(blockOf(ready, ONE_SLOT))).toEqual([
    ['b', 'd'],
    [
      ['a', 'highlighted'],
      ['c', 'limit-full'],
    ],
  ])
})

test('BLOCK-3 a block has an end', () => {
  const ready = Array.from({ length: MOST_IN_BLOCK + 2 }, (_, index) => aCard(`c${index}`))
  const { cards, leftOut } = blockOf(ready, NO_LIMITS)

  expect([cards.length, leftOut.map(({ why }) => why)]).toEqual([MOST_IN_BLOCK, ['block-full', 'block-full']])
})

test('BLOCK-5 whatever stands in the way is named, and one reason is given at a time', () => {
  const fine = { ...aCard('a'), isAsSeen: true }
  const check = (cards: (BlockCard & { isAsSeen: boolean })[], isAdopting = true, rules = NO_LIMITS) => {
    const checked = checkBlock(cards, { ...rules, isAdopting })
    return checked.ok ? 'yes' : [checked.reason, ...checked.about]
  }
  const [b, c] = [
    { ...fine, code: 'b' },
    { ...fine, code: 'c' },
  ]

  expect([
    check([fine, b, c]),
    check([fine, { ...b, highlights: 1 }, { ...c, highlights: 3 }]),
    check([fine, { ...b, isAsSeen: false }, c]),
    check([fine, { ...b, state: 'adopted' }, { ...c, highlights: 1 }]),
    check([fine, { ...b, state: 'in_vote' }, c]),
    check([fine, b, c], true, ONE_SLOT),
    check([fine, b, c], false, ONE_SLOT),
  ]).toEqual([
    'yes',
    ['highlighted', 'b', 'c'],
    ['text-changed', 'b'],
    ['already-decided', 'b'],
    ['vote-open', 'b'],
    ['limit-full', 'b', 'c'],
    'yes',
  ])
})
