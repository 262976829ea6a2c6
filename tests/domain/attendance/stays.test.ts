import { expect, test } from 'vitest'
import { arrive, correctStays, isHere, leave, MOST_STAYS, type Stays } from '#domain/attendance/stays.ts'

const at = (time: string) => new Date(`2022-10-18T${time}:00Z`)
const stay = (from: string, to: string | null) => ({
  arrivedAt: at(from),
  leftAt: to === null ? null : at(to),
})
const MEETING = { from: at('06:00'), to: at('10:30') }

test('ATT-3 who leaves and comes back keeps both times', () => {
  const came = arrive([], at('08:00'))
  const left = came.ok ? leave(came.value, at('08:40')) : came
  const back = left.ok ? arrive(left.value, at('09:05')) : left

  expect(back).toEqual({ ok: true, value: [stay('08:00', '08:40'), stay('09:05', null)] })
  expect([came, left, back].map((each) => each.ok && isHere(each.value))).toEqual([true, false, true])
})

test('nobody comes who is here, and nobody goes who is not', () => {
  const here: Stays = [stay('08:00', null)]
  const gone: Stays = [stay('08:00', '08:40')]

  expect([arrive(here, at('09:00')), leave(gone, at('09:00')), leave([], at('09:00'))]).toEqual([
    { ok: false, reason: 'already-here' },
    { ok: false, reason: 'not-here' },
    { ok: false, reason: 'not-here' },
  ])
})

test('a clock that goes behind lets nobody leave before they came', () => {
  expect(leave([stay('08:00', null)], at('07:59'))).toEqual({ ok: true, value: [stay('08:00', '08:00')] })
})

test('coming and going has an end', () => {
  const often = Array.from({ length: MOST_STAYS }, () => stay('08:00', '08:00'))

  expect(arrive(often, at('09:00'))).toEqual({ ok: false, reason: 'too-many-stays' })
})

test('ATT-7 corrected times follow each other within the meeting', () => {
  const right: Stays[] = [
    [stay('08:00', null)],
    [stay('06:00', '10:30')],
    [stay('08:00', '08:00'), stay('08:00', null)],
  ]
  const wrong: Stays[] = [
    [],
    [stay('08:40', '08:00')],
    [stay('08:00', '08:40'), stay('08:30', null)],
    [stay('08:00', null), stay('09:00', null)],
    [stay('05:59', null)],
    [stay('08:00', '10:31')],
    [stay('10:31', null)],
    Array.from({ length: MOST_STAYS + 1 }, () => stay('08:00', '08:00')),
  ]

  expect(right.map((stays) => correctStays(stays, MEETING))).toEqual(
    right.map((value) => ({ ok: true, value })),
  )
  expect(wrong.map((stays) => correctStays(stays, MEETING))).toEqual(
    wrong.map(() => ({ ok: false, reason: 'times-out-of-order' })),
  )
})
