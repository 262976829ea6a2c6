import { expect, test } from 'vitest'
import { newSince, timelineOf } from '#components/public-meeting/timeline.ts'
import type { FloorContribution } from '#protocol/floor.ts'
import { aCard, aDecision, aFloor, anItem } from '#tests/support/a-meeting.ts'

const at = (time: string) => `2022-10-18T${time}:00.000Z`

const said = (id: string, saidAt: string): FloorContribution => ({
  id,
  code: `K-${id}`,
  position: 1,
  text: 'Obed aj v nedeľu.',
  display: 'obyvateľka mesta',
  themeId: null,
  territoryId: null,
  channel: 'spoken',
  state: 'captured',
  reason: null,
  readBack: null,
  saidAt,
  proposals: [],
})

const FLOOR = aFloor({
  items: [
    anItem('i1', { openedAt: at('08:02'), state: 'done', closedAt: at('08:10') }),
    anItem('i2', { position: 2, openedAt: at('08:10'), state: 'open' }),
    anItem('i3', { position: 3 }),
  ],
  cards: [
    aCard('p1', {
      tabledAt: at('08:14'),
      decision: aDecision({ decidedAt: at('08:30') }),
      finalisedAt: at('08:31'),
      entryCode: '1.1.1/2023',
    }),
  ],
  contributions: [said('a', at('08:11')), said('b', at('08:12')), said('c', at('08:20'))],
})

test('SOFAR-1 acts stand in their order, the newest first, and what was said in between is gathered', () => {
  const told = timelineOf(FLOOR).map((moment) => [
    moment.kind,
    moment.at.slice(11, 16),
    'count' in moment ? moment.count : null,
  ])

  expect(told).toEqual([
    ['finalised', '08:31', null],
    ['decided', '08:30', null],
    ['said', '08:20', 1],
    ['tabled', '08:14', null],
    ['said', '08:12', 2],
    ['item', '08:10', null],
    ['item', '08:02', null],
    ['opened', '08:01', null],
  ])
})

test('SOFAR-1 a meeting that has not begun has nothing to tell, and what an old floor does not date is left out', () => {
  const { meeting } = aFloor()
  const before = aFloor({ meeting: meeting && { ...meeting, openedAt: null } })

  expect([timelineOf(before), timelineOf(aFloor({ meeting: null }))]).toEqual([[], []])
})

test('SOFAR-2 what happened after the last visit is counted', () => {
  const moments = timelineOf(FLOOR)

  expect([newSince(moments, at('08:25')), newSince(moments, at('09:00'))]).toEqual([2, 0])
})
