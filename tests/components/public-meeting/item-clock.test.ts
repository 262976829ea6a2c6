import { expect, test } from 'vitest'
import { expectedStarts, itemClock } from '#components/public-meeting/item-clock.ts'
import { anItem } from '#tests/support/a-meeting.ts'

const OPENED = '2022-10-18T08:00:00.000Z'
const after = (minutes: number) => Date.parse(OPENED) + minutes * 60_000
const open = anItem('i1', { state: 'open', openedAt: OPENED, plannedMinutes: 15 })

test.each([
  [0, { elapsed: 0, planned: 15, left: 15, share: 0, pace: 'fine' }],
  [11.9, { elapsed: 11, planned: 15, left: 4, share: 11.9 / 15, pace: 'fine' }],
  [12, { elapsed: 12, planned: 15, left: 3, share: 0.8, pace: 'nearly' }],
  [15, { elapsed: 15, planned: 15, left: 0, share: 1, pace: 'over' }],
  [23, { elapsed: 23, planned: 15, left: -8, share: 1, pace: 'over' }],
  [-1, { elapsed: 0, planned: 15, left: 15, share: 0, pace: 'fine' }],
])('after %s minutes', (minutes, clock) => {
  expect(itemClock(open, after(minutes))).toEqual(clock)
})

test('an item that is not open has no clock', () => {
  expect(itemClock(anItem('i1', { state: 'done', openedAt: OPENED }), after(5))).toBeUndefined()
})

test('waiting items begin after those before them, from where the meeting really is', () => {
  const items = [
    anItem('1', { state: 'done', openedAt: OPENED, closedAt: '2022-10-18T08:06:00.000Z', plannedMinutes: 5 }),
    anItem('2', { state: 'open', openedAt: '2022-10-18T08:06:00.000Z', plannedMinutes: 15 }),
    anItem('3', { plannedMinutes: 20 }),
    anItem('4', { state: 'skipped', plannedMinutes: 30 }),
    anItem('5', { plannedMinutes: 10 }),
  ]
  const starts = [...expectedStarts(items, { startsAt: OPENED, now: after(10) })].map(([id, at]) => [
    id,
    new Date(at).toISOString(),
  ])

  expect(starts).toEqual([
    ['3', '2022-10-18T08:21:00.000Z'],
    ['5', '2022-10-18T08:41:00.000Z'],
  ])
})

test('before the meeting they follow from its beginning', () => {
  const items = [anItem('1', { plannedMinutes: 5 }), anItem('2', { plannedMinutes: 10 })]

  expect([...expectedStarts(items, { startsAt: OPENED, now: after(-30) }).values()]).toEqual([
    after(0),
    after(5),
  ])
})

test('an item that has overrun pushes the next ones on', () => {
  const items = [open, anItem('2', { plannedMinutes: 10 })]

  expect([...expectedStarts(items, { startsAt: OPENED, now: after(40) }).values()]).toEqual([after(40)])
})
