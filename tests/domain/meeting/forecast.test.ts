import { expect, test } from 'vitest'
import { forecast, nextItem } from '#domain/meeting/forecast.ts'
import type { MeetingState } from '#domain/meeting/role.ts'
import type { FloorItem } from '#protocol/floor.ts'
import { anItem } from '#tests/support/a-meeting.ts'

const clock = (time: string) => `2022-10-18T${time}:00.000Z`
const at = (time: string) => Date.parse(clock(time))

const meeting = (state: MeetingState) => ({ state, startsAt: clock('10:00'), endsAt: clock('11:05') })
const planned = (id: string, plannedMinutes: number) => anItem(id, { plannedMinutes })
const open = (id: string, plannedMinutes: number, since: string, over: Partial<FloorItem> = {}) =>
  anItem(id, {
    plannedMinutes,
    state: 'open',
    openedAt: clock(since),
    resumedAt: clock(since),
    ...over,
  })
const over = (id: string, state: FloorItem['state']) =>
  anItem(id, { plannedMinutes: 12, state, openedAt: clock('10:00'), closedAt: clock('10:05') })

type Case = [
  name: string,
  state: MeetingState,
  items: FloorItem[],
  now: string,
  expected: [end: string, late: number, starts: Record<string, string>] | undefined,
]

const CASES: Case[] = [
  [
    'days before, from its beginning',
    'convened',
    [planned('1', 5), planned('2', 60)],
    '08:00',
    ['11:05', 0, { 1: '10:00', 2: '10:05' }],
  ],
  [
    'late to begin, from now',
    'convened',
    [planned('1', 5), planned('2', 60)],
    '10:07',
    ['11:12', 7, { 1: '10:07', 2: '10:12' }],
  ],
  [
    'in time, the open item keeps to its plan',
    'in_session',
    [over('1', 'done'), open('2', 12, '10:05'), planned('3', 48)],
    '10:10',
    ['11:05', 0, { 3: '10:17' }],
  ],
  [
    'an extension comes on top',
    'in_session',
    [over('1', 'done'), open('2', 12, '10:05', { extendedMinutes: 3 }), planned('3', 48)],
    '10:10',
    ['11:08', 3, { 3: '10:20' }],
  ],
  [
    'what has overrun ends now',
    'in_session',
    [open('1', 5, '10:00'), planned('2', 60)],
    '10:12',
    ['11:12', 7, { 2: '10:12' }],
  ],
  [
    'between two items the next begins now',
    'in_session',
    [over('1', 'done'), planned('2', 20), planned('3', 20)],
    '10:10',
    ['10:50', -15, { 2: '10:10', 3: '10:30' }],
  ],
  [
    'what is skipped or moved takes nothing',
    'in_session',
    [open('1', 10, '10:00'), over('2', 'skipped'), over('3', 'moved'), planned('4', 30)],
    '10:05',
    ['10:40', -25, { 4: '10:10' }],
  ],
  [
    'what was left for later comes after the rest, less what it has taken',
    'in_session',
    [anItem('1', { plannedMinutes: 20, spentSeconds: 300 }), open('2', 10, '10:00'), planned('3', 30)],
    '10:00',
    ['10:55', -10, { 3: '10:10', 1: '10:40' }],
  ],
  ['after the last item it is over', 'in_session', [over('1', 'done')], '11:20', ['11:20', 15, {}]],
  ['in a break it waits like the room', 'paused', [planned('1', 10)], '11:00', ['11:10', 5, { 1: '11:00' }]],
  ['nothing once it is closed', 'closed', [planned('1', 10)], '11:00', undefined],
  ['nothing when it is cancelled', 'cancelled', [planned('1', 10)], '09:00', undefined],
  ['nothing without an agenda', 'in_session', [], '10:30', undefined],
]

test.each(CASES)('CLOCK-7 the forecast: %s', (_name, state, items, now, expected) => {
  const told = forecast({ meeting: meeting(state), items }, at(now))

  const time = (ms: number) => new Date(ms).toISOString().slice(11, 16)
  const starts = [...(told?.starts ?? [])].map(([id, start]) => [id, time(start)])
  expect(told && [time(told.endsAt), told.late, Object.fromEntries(starts)]).toEqual(expected)
})

test('CLOCK-7 a part of a minute makes nobody late', () => {
  const told = forecast({ meeting: meeting('in_session'), items: [planned('1', 65)] }, at('10:00') + 59_000)

  expect(told?.late).toBe(0)
})

test('the next item follows the open one, and what was left for later comes at the end', () => {
  const agenda = [planned('1', 5), open('2', 5, '10:00'), planned('3', 5)]
  const atTheEnd = [planned('1', 5), over('2', 'done'), open('3', 5, '10:00')]

  expect([nextItem(agenda)?.id, nextItem(atTheEnd)?.id, nextItem([])]).toEqual(['3', '1', undefined])
})
