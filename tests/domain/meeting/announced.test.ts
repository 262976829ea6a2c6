import { expect, test } from 'vitest'
import { agendaChanges, parseAnnounced } from '#domain/meeting/announced.ts'

const agenda = (...titles: string[]) => titles.map((title) => ({ title, plannedMinutes: 10 }))

test.each([
  [['a', 'b'], ['a', 'b'], undefined],
  [['a', 'b'], ['b', 'a'], { added: [], removed: [], isReordered: true }],
  [['a', 'b'], ['a', 'b', 'c'], { added: ['c'], removed: [], isReordered: false }],
  [['a', 'b', 'c'], ['a', 'c'], { added: [], removed: ['b'], isReordered: false }],
  [['a', 'b', 'c'], ['c', 'x', 'a'], { added: ['x'], removed: ['b'], isReordered: true }],
  [['a'], ['a', 'a'], { added: ['a'], removed: [], isReordered: false }],
  [[], [], undefined],
])('NOTE-7 announced %j and now %j differ by %j', (announced, current, expected) => {
  expect(agendaChanges(agenda(...announced), agenda(...current))).toEqual(expected)
})

test('minutes alone are no change, and what was stored is read back', () => {
  const stored: unknown = JSON.parse(JSON.stringify(agenda('a')))

  expect([
    agendaChanges(agenda('a'), [{ title: 'a', plannedMinutes: 40 }]),
    parseAnnounced(stored),
    parseAnnounced(null),
    parseAnnounced([{ title: 'a' }]),
    parseAnnounced(['a']),
  ]).toEqual([undefined, agenda('a'), undefined, undefined, undefined])
})
