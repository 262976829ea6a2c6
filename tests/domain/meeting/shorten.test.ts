import { expect, test } from 'vitest'
import { whatToShorten } from '#domain/meeting/shorten.ts'
import { anItem } from '#tests/support/a-meeting.ts'

const AGENDA = [
  anItem('1', { state: 'open', plannedMinutes: 30 }),
  anItem('2', { plannedMinutes: 38, purpose: 'decide' }),
  anItem('3', { plannedMinutes: 5, purpose: 'collect' }),
  anItem('4', { plannedMinutes: 20, purpose: 'review' }),
  anItem('5', { plannedMinutes: 1 }),
  anItem('6', { plannedMinutes: 12, state: 'done' }),
]

test.each([
  [0, []],
  [4, ['4: 4']],
  [10, ['4: 10']],
  [11, ['3: 1', '4: 10']],
  [40, ['3: 2', '4: 10']],
])(
  'CLOCK-9 of %s minutes late the fewest planned items give half of theirs, decisions nothing',
  (late, expected) => {
    expect(whatToShorten(AGENDA, late).map(({ item, minutes }) => `${item.id}: ${minutes}`)).toEqual(expected)
  },
)
