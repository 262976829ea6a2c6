import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type AgendaItem, closeItem, closeOpenItem, ITEM_STATES, openItem } from '#domain/meeting/agenda.ts'

const TEN = new Date('2022-10-18T08:00:00Z')
const ELEVEN = new Date('2022-10-18T09:00:00Z')

const anItem = (id: string, over: Partial<AgendaItem> = {}): AgendaItem => ({
  id,
  state: 'planned',
  openedAt: null,
  closedAt: null,
  ...over,
})

test('opening an item closes the one that was open, which comes first', () => {
  const agenda = [anItem('1', { state: 'open', openedAt: TEN }), anItem('2'), anItem('3')]

  const changed = openItem(agenda, { itemId: '2', at: ELEVEN })

  expect(changed).toEqual({
    ok: true,
    value: [
      { id: '1', state: 'done', openedAt: TEN, closedAt: ELEVEN },
      { id: '2', state: 'open', openedAt: ELEVEN, closedAt: null },
    ],
  })
})

test('a finished item may be opened again and keeps its first beginning', () => {
  const agenda = [anItem('1', { state: 'done', openedAt: TEN, closedAt: TEN })]

  const changed = openItem(agenda, { itemId: '1', at: ELEVEN })

  expect(changed).toEqual({
    ok: true,
    value: [{ id: '1', state: 'open', openedAt: TEN, closedAt: null }],
  })
})

test('opening the open item changes nothing', () => {
  const changed = openItem([anItem('1', { state: 'open', openedAt: TEN })], { itemId: '1', at: ELEVEN })

  expect(changed).toEqual({ ok: true, value: [] })
})

test.each(['skipped', 'moved'] as const)('a %s item is not opened', (state) => {
  const changed = openItem([anItem('1', { state })], { itemId: '1', at: TEN })

  expect(changed).toEqual({ ok: false, reason: 'item-not-planned' })
})

test('an item of another agenda is not found', () => {
  const answers = [
    openItem([anItem('1')], { itemId: '9', at: TEN }),
    closeItem([anItem('1')], { itemId: '9', at: TEN }),
  ]

  expect(answers).toEqual(Array(2).fill({ ok: false, reason: 'not-found' }))
})

test('only the open item is closed', () => {
  const closed = ITEM_STATES.map((state) => closeItem([anItem('1', { state })], { itemId: '1', at: TEN }).ok)

  expect(Object.fromEntries(ITEM_STATES.map((state, index) => [state, closed[index]]))).toEqual({
    planned: false,
    open: true,
    done: false,
    skipped: false,
    moved: false,
  })
})

test('closing the meeting closes its open item and leaves the others', () => {
  const changed = closeOpenItem([anItem('1', { state: 'open', openedAt: TEN }), anItem('2')], ELEVEN)

  expect(changed).toEqual([{ id: '1', state: 'done', openedAt: TEN, closedAt: ELEVEN }])
})

test('whatever is pressed in whatever order, at most one item is open', () => {
  const presses = fc.array(fc.record({ itemId: fc.constantFrom('1', '2', '3'), opens: fc.boolean() }))

  fc.assert(
    fc.property(presses, (pressed) => {
      let agenda = ['1', '2', '3'].map((id) => anItem(id))
      for (const { itemId, opens } of pressed) {
        const changed = (opens ? openItem : closeItem)(agenda, { itemId, at: TEN })
        const news = new Map(changed.ok ? changed.value.map((item) => [item.id, item]) : [])
        agenda = agenda.map((item) => news.get(item.id) ?? item)
      }
      return agenda.filter(({ state }) => state === 'open').length <= 1
    }),
  )
})
