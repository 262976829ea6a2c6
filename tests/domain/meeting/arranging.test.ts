import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ITEM_STATES, type ItemState } from '#domain/meeting/agenda.ts'
import {
  arrange,
  checkItem,
  closeRanks,
  findArrangeable,
  inOrder,
  minutesPlanned,
  type PlacedItem,
  STEPS,
  stepTo,
} from '#domain/meeting/arranging.ts'

/** "aBc": three items in this order, of which those in capitals are not planned any more. */
const agenda = (letters: string): PlacedItem[] =>
  [...letters].map((letter, index) => ({
    id: letter.toLowerCase(),
    position: index + 1,
    state: letter === letter.toLowerCase() ? 'planned' : 'done',
  }))

const after = (items: readonly PlacedItem[], moved: readonly PlacedItem[]) => {
  const news = new Map(moved.map((item) => [item.id, item]))
  return inOrder(items.map((item) => news.get(item.id) ?? item))
}

const lettersOf = (items: readonly PlacedItem[]) => items.map(({ id }) => id).join('')

test.each([
  ['abcd', 'd', 'a', 'dabc'],
  ['abcd', 'a', 'd', 'bcad'],
  ['abcd', 'a', null, 'bcda'],
  ['abcd', 'b', 'b', 'abcd'],
  ['abcd', 'b', 'gone', 'acdb'],
  ['ABcd', 'd', 'a', 'abdc'],
  ['aBcd', 'd', 'a', 'dbac'],
  ['aBcd', 'a', 'b', 'abcd'],
  ['aBcd', 'a', 'd', 'cbad'],
  ['Abcd', 'a', 'd', 'abcd'],
])('in %s the item %s put before %s gives %s', (items, id, beforeId, expected) => {
  expect(lettersOf(after(agenda(items), arrange(agenda(items), { id, beforeId })))).toBe(expected)
})

test('only items whose place changes are named', () => {
  expect(arrange(agenda('abcd'), { id: 'd', beforeId: 'c' })).toEqual([
    { id: 'd', position: 3, state: 'planned' },
    { id: 'c', position: 4, state: 'planned' },
  ])
})

test.each([
  ['abcd', 'b', 'acd'],
  ['aBcd', 'a', 'cbd'],
  ['aB', 'a', 'b'],
])('in %s the others close ranks when %s is gone', (items, id, expected) => {
  const left = agenda(items).filter((item) => item.id !== id)

  expect(lettersOf(after(left, closeRanks(agenda(items), id)))).toBe(expected)
})

test('what has begun keeps its place and number through any row of moves, and all places differ', () => {
  const ids = ['a', 'b', 'c', 'd', 'e']
  const states = fc.array(fc.constantFrom(...ITEM_STATES), { minLength: 5, maxLength: 5 })
  const move = fc.record({
    id: fc.constantFrom(...ids),
    beforeId: fc.option(fc.constantFrom(...ids, 'gone')),
  })

  fc.assert(
    fc.property(states, fc.array(move), (stateOf, moves) => {
      const start = ids.map((id, index) => ({
        id,
        position: index + 1,
        state: stateOf[index] ?? ('planned' as ItemState),
      }))
      const end = moves.reduce<PlacedItem[]>((items, step) => after(items, arrange(items, step)), start)
      const still = (items: readonly PlacedItem[]) => items.filter(({ state }) => state !== 'planned')

      expect(still(end)).toEqual(still(start))
      expect(end.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5])
    }),
  )
})

test('the steps of the menu lead where they say, and are not offered where they lead nowhere', () => {
  const taken = (id: string) =>
    STEPS.map((step) => {
      const target = stepTo(agenda('abcd'), id, step)
      return target && lettersOf(after(agenda('abcd'), arrange(agenda('abcd'), { id, ...target })))
    })

  expect({ a: taken('a'), b: taken('b'), d: taken('d'), gone: taken('x') }).toEqual({
    a: [undefined, undefined, 'bacd', 'bcda'],
    b: ['bacd', 'bacd', 'acbd', 'acdb'],
    d: ['dabc', 'abdc', undefined, undefined],
    gone: [undefined, undefined, undefined, undefined],
  })
})

test('only planned items are arranged', () => {
  const answers = ITEM_STATES.map((state) => findArrangeable([{ id: '1', state }], '1'))

  expect([...answers, findArrangeable([], '1')].map((answer) => answer.ok || answer.reason)).toEqual([
    true,
    'item-has-begun',
    'item-has-begun',
    'item-has-begun',
    'item-has-begun',
    'not-found',
  ])
})

test.each([
  [{ title: '  Otvorenie   a program ' }, { ok: true, title: 'Otvorenie a program' }],
  [{ title: '   ' }, { ok: false, reason: 'empty' }],
  [{ title: 'x'.repeat(201) }, { ok: false, reason: 'too-long' }],
  [{ plannedMinutes: 0 }, { ok: false, reason: 'invalid-message' }],
  [{ plannedMinutes: 1441 }, { ok: false, reason: 'invalid-message' }],
  [{ plannedMinutes: 2.5 }, { ok: false, reason: 'invalid-message' }],
] as const)('an item is checked: %o', (over, { ok, ...expected }) => {
  const checked = checkItem({ title: 'Bod', purpose: 'inform', plannedMinutes: 5, ...over })

  expect({ ok: checked.ok, ...(checked.ok ? { title: checked.value.title } : checked) }).toEqual({
    ok,
    ...expected,
  })
})

test('an agenda takes as long as its items', () => {
  expect([minutesPlanned([]), minutesPlanned([{ plannedMinutes: 5 }, { plannedMinutes: 38 }])]).toEqual([
    0, 43,
  ])
})
