import { expect, test } from 'vitest'
import { itemClock, minutesTaken } from '#domain/meeting/item-clock.ts'
import { anItem } from '#tests/support/a-meeting.ts'

const OPENED = '2022-10-18T08:00:00.000Z'
const after = (minutes: number) => Date.parse(OPENED) + minutes * 60_000
const OPEN = { state: 'open', openedAt: OPENED, resumedAt: OPENED, plannedMinutes: 15 } as const

test.each([
  [0, { elapsed: 0, allotted: 15, left: 15, over: 0, share: 0, pace: 'within' }],
  [11.9, { elapsed: 11, allotted: 15, left: 4, over: 0, share: 11.9 / 15, pace: 'within' }],
  [12, { elapsed: 12, allotted: 15, left: 3, over: 0, share: 0.8, pace: 'nearly' }],
  [14.9, { elapsed: 14, allotted: 15, left: 1, over: 0, share: 14.9 / 15, pace: 'nearly' }],
  [15, { elapsed: 15, allotted: 15, left: 0, over: 0, share: 1, pace: 'over' }],
  [23.5, { elapsed: 23, allotted: 15, left: 0, over: 8, share: 1, pace: 'over' }],
  [-1, { elapsed: 0, allotted: 15, left: 15, over: 0, share: 0, pace: 'within' }],
])('CLOCK-6 the clock after %s of 15 minutes', (minutes, clock) => {
  expect(itemClock(anItem('i1', OPEN), after(minutes))).toEqual(clock)
})

test('CLOCK-6 an extension moves both marks', () => {
  const extended = anItem('i1', { ...OPEN, plannedMinutes: 12, extendedMinutes: 3 })

  expect([11.9, 12, 15].map((minutes) => itemClock(extended, after(minutes))?.pace)).toEqual([
    'within',
    'nearly',
    'over',
  ])
})

test('CLOCK-6 an item that was left and taken up again goes on where it was', () => {
  const resumed = anItem('i1', { ...OPEN, resumedAt: new Date(after(30)).toISOString(), spentSeconds: 600 })

  expect(itemClock(resumed, after(32))).toMatchObject({ elapsed: 12, left: 3 })
})

test('an item that is not open has no clock', () => {
  expect(itemClock(anItem('i1', { state: 'done', openedAt: OPENED }), after(5))).toBeUndefined()
})

test('CLOCK-10 what an item took is the time for which it was open, also in older documents', () => {
  const closedAt = new Date(after(40)).toISOString()

  expect([
    minutesTaken(anItem('i1', { state: 'done', openedAt: OPENED, closedAt, spentSeconds: 17 * 60 + 29 })),
    minutesTaken(anItem('i1', { state: 'done', openedAt: OPENED, closedAt })),
    minutesTaken(anItem('i1', { state: 'skipped' })),
    minutesTaken(anItem('i1', OPEN)),
  ]).toEqual([17, 40, undefined, undefined])
})
