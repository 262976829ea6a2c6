import { allow, type Result, refuse } from '#domain/result.ts'
import type { Weekday } from './calendar-words.ts'
import { datesIn, type WrittenDate } from './dates-in-text.ts'

/** A day without a time, as '2022-10-19'. */
export type Day = string

/**
 * The two things that a wrong date in a notice may have meant: the date, whose weekday is another
 * one, or the weekday, which falls on another date.
 */
export type Readings = {
  readonly asDate: { readonly day: Day; readonly weekday: Weekday }
  readonly asWeekday: { readonly day: Day; readonly weekday: Weekday }
}

export type NoticeRefusal =
  | { readonly ok: false; readonly reason: 'notice-without-date' }
  | { readonly ok: false; readonly reason: 'weekday-mismatch'; readonly readings: Readings }

/**
 * Checks that a notice says the day of its meeting, and that every weekday in it fits its date.
 * The city's real notice of 2022 said "v stredu, 19. septembra" for 19 October: 19 September was
 * a Monday, and people would have come on either.
 */
export function checkNotice(
  text: string,
  meetingDay: Day,
): Result<true, 'notice-without-date'> | NoticeRefusal {
  const dates = datesIn(text).map((written) => ({ ...written, at: dayOf(written, meetingDay) }))

  for (const { weekday, at } of dates) {
    if (weekday === null || at === null || weekdayOf(at) === weekday) continue
    return { ok: false, reason: 'weekday-mismatch', readings: readingsOf({ at, weekday }, meetingDay) }
  }
  return dates.some(({ at }) => at === meetingDay) ? allow(true) : refuse('notice-without-date')
}

function readingsOf({ at, weekday }: { at: Day; weekday: Weekday }, meetingDay: Day): Readings {
  return {
    asDate: { day: at, weekday: weekdayOf(at) },
    asWeekday: { day: nearbyDay(at, weekday, meetingDay), weekday },
  }
}

/**
 * Which day with this weekday was meant: the day of the meeting if it fits, else the same day of a
 * neighbouring month (a month is easily mistyped), else the nearest one.
 */
function nearbyDay(at: Day, weekday: Weekday, meetingDay: Day): Day {
  const sameNumber = [-1, 1].map((months) => addMonths(at, months)).filter((day) => day !== null)
  const nearest = [1, -1, 2, -2, 3, -3].map((days) => addDays(at, days))
  const fits = [meetingDay, ...sameNumber, ...nearest].find((day) => weekdayOf(day) === weekday)
  return fits ?? meetingDay
}

/** The written date as a day, in the year of the meeting where none is written; null for 31 February. */
function dayOf({ day, month, year }: WrittenDate, meetingDay: Day): Day | null {
  return realDay(year ?? Number(meetingDay.slice(0, 4)), month, day)
}

function realDay(year: number, month: number, day: number): Day | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? toDay(date) : null
}

/** A four-digit year only: every `Day` here comes from one. */
export const weekdayOf = (day: Day): Weekday => new Date(`${day}T00:00:00Z`).getUTCDay() as Weekday

/** The day on which a moment falls where the meeting is held. */
export const dayIn = (timeZone: string, moment: Date): Day =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    moment,
  )

function addDays(day: Day, days: number): Day {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return toDay(date)
}

function addMonths(day: Day, months: number): Day | null {
  const [year = 0, month = 0, number = 0] = day.split('-').map(Number)
  const index = year * 12 + month - 1 + months
  return realDay(Math.floor(index / 12), (index % 12) + 1, number)
}

const toDay = (date: Date): Day => date.toISOString().slice(0, 10)
