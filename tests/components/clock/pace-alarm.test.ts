import { expect, test } from 'vitest'
import { alarmOf, type PaceOfItem } from '#components/clock/pace-alarm.ts'
import type { Pace } from '#domain/meeting/item-clock.ts'

/** What is heard while a page sees these one after the other. */
function heard(...seen: [id: string, pace: Pace][]): (Pace | undefined)[] {
  let before: PaceOfItem | undefined
  return seen.map(([id, pace]) => {
    const now = { id, pace }
    const alarm = alarmOf(before, now)
    before = now
    return alarm
  })
}

test('CLOCK-8 listeners hear each mark once, and again after an extension', () => {
  expect(
    heard(
      ['1', 'within'],
      ['1', 'nearly'],
      ['1', 'nearly'],
      ['1', 'over'],
      ['1', 'over'],
      ['1', 'within'],
      ['1', 'nearly'],
    ),
  ).toEqual([undefined, 'nearly', undefined, 'over', undefined, undefined, 'nearly'])
})

test('CLOCK-8 a page that has just come, or turned to another item, says nothing', () => {
  expect(heard(['1', 'over'], ['2', 'nearly'], ['2', 'over'])).toEqual([undefined, undefined, 'over'])
})
