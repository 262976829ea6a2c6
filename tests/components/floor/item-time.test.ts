import { expect, test } from 'vitest'
import { headingOf } from '#components/floor/item-heading.ts'
import { minutesTaken, nextItem, paceOf } from '#components/floor/item-time.ts'
import type { FloorItem } from '#protocol/floor.ts'

const NOON = Date.parse('2026-11-22T12:00:00Z')

const anItem = (number: string, state: FloorItem['state']): FloorItem => ({
  id: number,
  number,
  position: Number(number),
  title: `Item ${number}`,
  purpose: 'discuss',
  plannedMinutes: 10,
  state,
  openedAt: null,
  closedAt: null,
  returnedFrom: null,
})

test('whole minutes since an item was opened, or until it was closed', () => {
  const openedAt = '2026-11-22T11:45:30.000Z'

  expect([
    minutesTaken({ openedAt: null, closedAt: null }, NOON),
    minutesTaken({ openedAt, closedAt: null }, NOON),
    minutesTaken({ openedAt, closedAt: '2026-11-22T11:50:29.000Z' }, NOON),
    minutesTaken({ openedAt: '2026-11-22T12:00:05.000Z', closedAt: null }, NOON),
  ]).toEqual([undefined, 14, 4, 0])
})

test('the pace turns at four fifths and at the planned time; without a plan there is none', () => {
  expect([paceOf(7, 10), paceOf(8, 10), paceOf(10, 10), paceOf(50, 0)]).toEqual([
    'within',
    'nearly',
    'over',
    'within',
  ])
})

test('the next item follows the open one, and skipped over planned ones come at the end', () => {
  const agenda = [anItem('1', 'planned'), anItem('2', 'open'), anItem('3', 'planned')]
  const atTheEnd = [anItem('1', 'planned'), anItem('2', 'done'), anItem('3', 'open')]

  expect([nextItem(agenda)?.number, nextItem(atTheEnd)?.number, nextItem([])]).toEqual(['3', '1', undefined])
})

test('the document treats an item under its title, else under its number', () => {
  const headings = ['Minutes', '1. Opening', '2) Account of  LAST year', 'Item 3']

  expect([
    headingOf(headings, { number: '7', title: 'Account of last year' }),
    headingOf(headings, { number: '1', title: 'Welcome' }),
    headingOf(headings, { number: '3', title: 'New proposals' }),
  ]).toEqual([2, 1, -1])
})
