import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type AgendaItem,
  closeAgenda,
  closeItem,
  ITEM_STATES,
  isUndecided,
  judgeResult,
  moveItem,
  openItem,
  type Press,
  PURPOSES,
  putBackItem,
  skipItem,
} from '#domain/meeting/agenda.ts'
import type { Result } from '#domain/result.ts'

const TEN = new Date('2022-10-18T08:00:00Z')
const ELEVEN = new Date('2022-10-18T09:00:00Z')
const HOUR = 3600

const anItem = (id: string, over: Partial<AgendaItem> = {}): AgendaItem => ({
  id,
  purpose: 'discuss',
  state: 'planned',
  openedAt: null,
  closedAt: null,
  resumedAt: null,
  spentSeconds: 0,
  decisions: 0,
  resultText: null,
  ...over,
})

const OPEN = { state: 'open', openedAt: TEN, resumedAt: TEN } as const
const CLOSED = { closedAt: ELEVEN, resumedAt: null, spentSeconds: HOUR } as const
const press = (itemId: string, cardsWaiting = 0) => ({ itemId, at: ELEVEN, cardsWaiting })

test('opening an item closes the one that was open, which comes first', () => {
  const agenda = [anItem('1', OPEN), anItem('2'), anItem('3')]

  expect(openItem(agenda, press('2'))).toEqual({
    ok: true,
    value: [
      anItem('1', { ...OPEN, ...CLOSED, state: 'done' }),
      anItem('2', { state: 'open', openedAt: ELEVEN, resumedAt: ELEVEN }),
    ],
  })
})

test.each(['done', 'skipped', 'moved'] as const)(
  'CLOCK-5 an item that is %s may be opened again and keeps its first beginning and its time',
  (state) => {
    const item = anItem('1', { state, openedAt: TEN, closedAt: TEN, spentSeconds: 90 })

    expect(openItem([item], press('1'))).toEqual({
      ok: true,
      value: [anItem('1', { state: 'open', openedAt: TEN, resumedAt: ELEVEN, spentSeconds: 90 })],
    })
  },
)

test('opening the open item changes nothing', () => {
  expect(openItem([anItem('1', OPEN)], press('1'))).toEqual({ ok: true, value: [] })
})

test('an item of another agenda is not found', () => {
  const answers = [openItem, closeItem, skipItem, moveItem, putBackItem].map((rule) =>
    rule([anItem('1')], press('9')),
  )

  expect(answers).toEqual(Array(5).fill({ ok: false, reason: 'not-found' }))
})

test('CLOCK-5 which state may follow which', () => {
  const rules = { closeItem, skipItem, moveItem, putBackItem }
  const table = Object.entries(rules).map(([name, rule]) => [
    name,
    ITEM_STATES.map((state) => {
      const changed = rule([anItem('1', { ...(state === 'open' ? OPEN : {}), state })], press('1'))
      return changed.ok ? changed.value[0]?.state : changed.reason
    }),
  ])

  expect(Object.fromEntries(table)).toEqual({
    // planned, open, done, skipped, moved
    closeItem: ['item-not-open', 'done', 'item-not-open', 'item-not-open', 'item-not-open'],
    skipItem: ['skipped', 'skipped', 'item-not-planned', 'item-not-planned', 'item-not-planned'],
    moveItem: ['moved', 'moved', 'item-not-planned', 'item-not-planned', 'item-not-planned'],
    putBackItem: ['wrong-state', 'planned', 'wrong-state', 'planned', 'planned'],
  })
})

test('CLOCK-5 what is put back for later keeps the time that it took, and has no end', () => {
  expect(putBackItem([anItem('1', OPEN)], press('1'))).toEqual({
    ok: true,
    value: [anItem('1', { state: 'planned', openedAt: TEN, spentSeconds: HOUR })],
  })
})

test('an item that never began has no end when it is skipped', () => {
  expect(skipItem([anItem('1')], press('1'))).toEqual({
    ok: true,
    value: [anItem('1', { state: 'skipped' })],
  })
})

test('CLOCK-3 only what is there to decide needs a result, and one without cards that wait', () => {
  const judged = PURPOSES.map((purpose) =>
    [
      [0, 0],
      [0, 2],
      [1, 2],
      [1, 0],
    ].map(([decisions = 0, waiting = 0]) => {
      const result = judgeResult({ purpose, decisions, resultText: null }, waiting)
      return result.ok || result.reason
    }),
  )
  const free = [true, true, true, true]

  expect(Object.fromEntries(PURPOSES.map((purpose, index) => [purpose, judged[index]]))).toEqual({
    inform: free,
    collect: free,
    discuss: free,
    prioritise: free,
    decide: ['item-without-result', 'cards-waiting', 'cards-waiting', true],
    review: free,
  })
})

test('CLOCK-3 a result may be told in a sentence of bounded length, but not over cards that wait', () => {
  const agenda = [anItem('1', { ...OPEN, purpose: 'decide' })]
  const close = (result: string, cardsWaiting = 0) => {
    const closed = closeItem(agenda, { ...press('1', cardsWaiting), result })
    return closed.ok ? (closed.value[0]?.resultText ?? '') : closed.reason
  }

  expect([
    close(' Pravidlá  boli schválené. '),
    close('x'.repeat(300)).length,
    close(' '),
    close('x'.repeat(301)),
    close('Pravidlá boli schválené.', 1),
  ]).toEqual(['Pravidlá boli schválené.', 300, 'item-without-result', 'too-long', 'cards-waiting'])
})

test('CLOCK-3 an item to decide is neither closed, passed over nor left behind without its result', () => {
  const agenda = [anItem('1', { ...OPEN, purpose: 'decide' }), anItem('2')]
  const answers = (cardsWaiting: number) => [
    closeItem(agenda, press('1', cardsWaiting)),
    openItem(agenda, press('2', cardsWaiting)),
    skipItem(agenda, press('1', cardsWaiting)),
    moveItem(agenda, press('1', cardsWaiting)),
    putBackItem(agenda, press('1', cardsWaiting)),
  ]
  const said = (cardsWaiting: number) =>
    answers(cardsWaiting).map((answer) => (answer.ok ? answer.value[0]?.state : answer.reason))

  expect([said(0), said(1)]).toEqual([
    ['item-without-result', 'item-without-result', 'skipped', 'moved', 'planned'],
    ['cards-waiting', 'cards-waiting', 'cards-waiting', 'moved', 'planned'],
  ])
})

test('closing the meeting closes its open item and leaves the others', () => {
  const changed = closeAgenda([anItem('1', OPEN), anItem('2')], { moves: [], at: ELEVEN, cardsWaiting: 3 })

  expect(changed).toEqual({ ok: true, value: [anItem('1', { ...OPEN, ...CLOSED, state: 'done' })] })
})

test('CLOCK-4 a meeting is not closed over what it should have decided, unless each of it is said to move', () => {
  const agenda = [
    anItem('1', { purpose: 'decide', state: 'done' }),
    anItem('2', { ...OPEN, purpose: 'decide', decisions: 1 }),
    anItem('3', { purpose: 'decide' }),
    anItem('4', { purpose: 'decide', state: 'skipped' }),
    anItem('5'),
  ]
  const close = (moves: string[], cardsWaiting = 0) => {
    const closed = closeAgenda(agenda, { moves, at: ELEVEN, cardsWaiting })
    return closed.ok ? closed.value.map(({ id, state }) => `${id} ${state}`) : closed.reason
  }

  expect(agenda.filter((item) => isUndecided(item, 0)).map(({ id }) => id)).toEqual(['3'])
  expect([close([]), close(['3']), close(['3', '5']), close(['3'], 1), close(['2', '3'], 1)]).toEqual([
    'items-undecided',
    ['2 done', '3 moved'],
    ['2 done', '3 moved'],
    'items-undecided',
    ['2 moved', '3 moved'],
  ])
})

test('whatever is pressed in whatever order, at most one item is open and no time is lost', () => {
  type Rule = (agenda: readonly AgendaItem[], press: Press) => Result<AgendaItem[], string>
  const rules: Rule[] = [openItem, closeItem, skipItem, moveItem, putBackItem]
  const presses = fc.array(
    fc.record({ itemId: fc.constantFrom('1', '2', '3'), rule: fc.constantFrom(...rules) }),
  )

  fc.assert(
    fc.property(presses, (pressed) => {
      let agenda = ['1', '2', '3'].map((id) => anItem(id))
      let openSeconds = 0
      pressed.forEach(({ itemId, rule }, second) => {
        const at = new Date(TEN.getTime() + second * 1000)
        if (second > 0 && agenda.some(({ state }) => state === 'open')) openSeconds += 1
        const changed = rule(agenda, { itemId, at, cardsWaiting: 0 })
        const news = new Map(changed.ok ? changed.value.map((item) => [item.id, item]) : [])
        agenda = agenda.map((item) => news.get(item.id) ?? item)
      })
      const end = new Date(TEN.getTime() + (pressed.length - 1) * 1000)
      const spent = agenda.reduce((sum, { spentSeconds }) => sum + spentSeconds, 0)
      const running = agenda.find(({ state }) => state === 'open')?.resumedAt
      const still = running ? (end.getTime() - running.getTime()) / 1000 : 0
      return agenda.filter(({ state }) => state === 'open').length <= 1 && spent + still === openSeconds
    }),
  )
})
