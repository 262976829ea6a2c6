import { FORMAT_TAGS, type Locale } from '#domain/locale.ts'

export type Instant = Date | string | number

export type Formats = ReturnType<typeof makeFormats>

const MS_PER_DAY = 86_400_000

/** Intl objects are costly to build, and there are only as many as languages times time zones. */
const made = new Map<string, Formats>()

/** How dates, times, numbers and names are written and sorted in one language and one time zone. */
export function formatsFor(locale: Locale, timeZone: string): Formats {
  const key = `${locale} ${timeZone}`
  const formats = made.get(key) ?? makeFormats(locale, timeZone)
  made.set(key, formats)
  return formats
}

function makeFormats(locale: Locale, timeZone: string) {
  return {
    locale,
    timeZone,
    ...datesFor(locale, timeZone),
    ...timesFor(locale, timeZone),
    ...numbersFor(locale),
  }
}

function datesFor(locale: Locale, timeZone: string) {
  const { date, dateShort, dateLong, weekday } = dayFormats(locale, timeZone)
  const calendar = dayFormats(locale, 'UTC')
  const { dayNumber } = partsIn(timeZone)
  const relative = new Intl.RelativeTimeFormat(FORMAT_TAGS[locale], { numeric: 'auto' })

  return {
    date,
    dateShort,
    dateLong,
    weekday,
    /** A day without a time: '2023-12-31', or a `Date` at midnight UTC. */
    calendarDate: (day: Instant) => calendar.date(day),
    /** "today", "tomorrow", "in 3 days", as seen from `now`. */
    relativeDay(day: Instant, now: Instant) {
      const days = dayNumber(day) - dayNumber(now)
      return Math.abs(days) < 45
        ? relative.format(days, 'day')
        : relative.format(Math.round(days / 30), 'month')
    },
  }
}

function dayFormats(locale: Locale, timeZone: string) {
  const tag = FORMAT_TAGS[locale]
  const numeric = new Intl.DateTimeFormat(tag, {
    timeZone,
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  })
  const plain = new Intl.DateTimeFormat(tag, { timeZone, day: 'numeric', month: 'numeric', year: 'numeric' })
  const worded = new Intl.DateTimeFormat(tag, { timeZone, day: 'numeric', month: 'long', year: 'numeric' })
  const named = new Intl.DateTimeFormat(tag, { timeZone, weekday: 'long' })

  const short = locale === 'sk' ? plain : numeric
  const normal = locale === 'pt-BR' ? numeric : worded
  const write = (format: Intl.DateTimeFormat) => (day: Instant) => unbroken(format.format(new Date(day)))
  const weekday = (day: Instant) => named.format(new Date(day))

  return {
    date: write(normal),
    dateShort: write(short),
    dateLong: (day: Instant) => `${weekday(day)}${locale === 'pt-BR' ? ', ' : ' '}${write(worded)(day)}`,
    weekday,
  }
}

/** A line must not break after the ordinal dot of "18. októbra". */
const unbroken = (text: string) => text.replaceAll('. ', '.\u00a0')

function timesFor(locale: Locale, timeZone: string) {
  const { dateLong } = dayFormats(locale, timeZone)
  const { partsOf, dayNumber } = partsIn(timeZone)

  const time = (instant: Instant) => {
    const { hour, minute } = partsOf(instant)
    if (locale !== 'pt-BR') return `${Number(hour)}:${minute}`
    return `${Number(hour)}h${minute === '00' ? '' : minute}`
  }
  const range = (from: Instant, to: Instant) => {
    if (locale === 'sk') return `${time(from)} – ${time(to)} hod.`
    return locale === 'pt-BR' ? `${time(from)} às ${time(to)}` : `${time(from)}–${time(to)}`
  }
  const clock = (instant: Instant) => {
    const { hour, minute, second } = partsOf(instant)
    return `${hour}:${minute}:${second}`
  }
  const sameDay = (from: Instant, to: Instant) => dayNumber(from) === dayNumber(to)
  const moment = (instant: Instant) => `${dateLong(instant)}, ${time(instant)}`

  return {
    time,
    /** To the second, for "saved 14:03:22". */
    clock,
    range,
    moment,
    /** When a meeting takes place: its day and hours. */
    event: (from: Instant, to: Instant) =>
      sameDay(from, to) ? `${dateLong(from)}, ${range(from, to)}` : `${moment(from)} – ${moment(to)}`,
    minutes(count: number) {
      const hours = Math.floor(count / 60)
      const rest = Math.round(count % 60)
      if (hours === 0) return `${rest} min`
      return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`
    },
  }
}

function partsIn(timeZone: string) {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  })
  const partsOf = (instant: Instant): Partial<Record<Intl.DateTimeFormatPartTypes, string>> =>
    Object.fromEntries(format.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]))

  const dayNumber = (instant: Instant) => {
    const { year, month, day } = partsOf(instant)
    return Math.round(Date.UTC(Number(year), Number(month) - 1, Number(day)) / MS_PER_DAY)
  }
  return { partsOf, dayNumber }
}

function numbersFor(locale: Locale) {
  const tag = FORMAT_TAGS[locale]
  const number = new Intl.NumberFormat(tag, { maximumFractionDigits: 2, useGrouping: 'always' })
  const percent = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 })
  const list = new Intl.ListFormat(tag, { type: 'conjunction' })
  const collator = new Intl.Collator(tag, { numeric: true, sensitivity: 'variant' })

  return {
    number: (value: number) => number.format(value),
    /** `percent(0.42)` is 42 %. */
    percent: (ratio: number) => percent.format(ratio),
    /** An amount in minor units, "1 250,00 €". */
    money(minor: number | bigint, currency: string) {
      const format = new Intl.NumberFormat(tag, { style: 'currency', currency, useGrouping: 'always' })
      const digits = format.resolvedOptions().maximumFractionDigits ?? 2
      return format.format(Number(minor) / 10 ** digits)
    },
    list: (items: Iterable<string>) => list.format(items),
    compare: (a: string, b: string) => collator.compare(a, b),
  }
}
