import fc from 'fast-check'
import { expect, test } from 'vitest'
import { datesIn } from '#domain/meeting/dates-in-text.ts'
import { checkNotice, dayIn, weekdayOf } from '#domain/meeting/notice.ts'

const SESSION = '2022-10-19'

test('NOTE-1 the real notice is refused with both of its readings', () => {
  const checked = checkNotice('v stredu, 19. septembra 2022 o 11:00 hod. v zasadačke č. 290', SESSION)

  expect(checked).toEqual({
    ok: false,
    reason: 'weekday-mismatch',
    readings: {
      asDate: { day: '2022-09-19', weekday: 1 },
      asWeekday: { day: '2022-10-19', weekday: 3 },
    },
  })
})

test.each([
  'v stredu, 19. októbra 2022 o 11:00 hod.',
  'v stredu 19. októbra',
  'streda 19.10.2022',
  '19. 10. 2022 (streda) o 12.15 hod., zasadačka č. 290',
  'V UTOROK 18. A V STREDU 19. OKTÓBRA 2022',
  'v dňoch 18. a 19. októbra 2022',
  'quarta-feira, 19 de outubro de 2022, às 14h30',
  'na quarta-feira, dia 19/10/2022, das 14h às 16h30',
  'dia 19/10 (quarta-feira)',
  'on Wednesday, 19 October 2022, at 10:00',
  'Wednesday, October 19, 2022',
  'on Wednesday the 19th of October',
  '2022-10-19',
])('a notice in order is accepted: %s', (text) => {
  expect(checkNotice(text, SESSION)).toEqual({ ok: true, value: true })
})

test.each([
  ['v pondelok 19. októbra 2022', { asDate: ['2022-10-19', 3], asWeekday: ['2022-09-19', 1] }],
  ['terça-feira, 19 de outubro de 2022', { asDate: ['2022-10-19', 3], asWeekday: ['2022-10-18', 2] }],
  ['Thursday, 19 October', { asDate: ['2022-10-19', 3], asWeekday: ['2022-10-20', 4] }],
  ['19. 10. 2022 (nedeľa)', { asDate: ['2022-10-19', 3], asWeekday: ['2022-10-16', 0] }],
  [
    'v stredu 19. októbra 2022, náhradný termín v piatok 20. októbra',
    { asDate: ['2022-10-20', 4], asWeekday: ['2022-10-21', 5] },
  ],
] as const)('a wrong weekday is refused: %s', (text, { asDate, asWeekday }) => {
  expect(checkNotice(text, SESSION)).toEqual({
    ok: false,
    reason: 'weekday-mismatch',
    readings: {
      asDate: { day: asDate[0], weekday: asDate[1] },
      asWeekday: { day: asWeekday[0], weekday: asWeekday[1] },
    },
  })
})

test.each([
  'Pozývame vás na stretnutie pracovnej skupiny.',
  'v utorok 18. októbra 2022',
  'podľa zákona č. 448/2008 Z. z., od 10.00 do 11.05',
  '31. novembra 2022',
  '',
])('a notice that does not name the day is refused: %s', (text) => {
  expect(checkNotice(text, SESSION)).toEqual({ ok: false, reason: 'notice-without-date' })
})

test('a year that is written counts, one that is not is that of the meeting', () => {
  const dates = datesIn('v stredu 19. 10. 2022, vo štvrtok 20. októbra, 21/10/2023')

  expect(dates).toEqual([
    { day: 19, month: 10, year: 2022, weekday: 3 },
    { day: 20, month: 10, year: null, weekday: 4 },
    { day: 21, month: 10, year: 2023, weekday: null },
  ])
})

test('words between a weekday and a date part them', () => {
  const dates = datesIn('v stredu sa poradíme, že 20. októbra nebude')

  expect(dates).toEqual([{ day: 20, month: 10, year: null, weekday: null }])
})

test('the day of a meeting is the one at its place', () => {
  const lateEvening = new Date('2025-06-14T01:30:00Z')

  expect([dayIn('America/Sao_Paulo', lateEvening), dayIn('Europe/Bratislava', lateEvening)]).toEqual([
    '2025-06-13',
    '2025-06-14',
  ])
})

const anyDay = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2039-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const anyTag = fc.constantFrom('sk-SK', 'pt-BR', 'en-GB', 'en-US')

const written = (tag: string, day: string, weekdayFrom = day) => {
  const at = (iso: string) => new Date(`${iso}T12:00:00Z`)
  const weekday = new Intl.DateTimeFormat(tag, { weekday: 'long', timeZone: 'UTC' }).format(at(weekdayFrom))
  const date = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }).format(at(day))
  return `${weekday}, ${date}`
}

test('NOTE-2 every date that a calendar prints is accepted, in each language', () => {
  fc.assert(fc.property(anyDay, anyTag, (day, tag) => checkNotice(written(tag, day), day).ok))
})

test('every wrong weekday is found, and both readings are true', () => {
  const shift = fc.integer({ min: 1, max: 6 })

  fc.assert(
    fc.property(anyDay, shift, anyTag, (day, days, tag) => {
      const other = new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
      const checked = checkNotice(written(tag, day, other), day)
      if (checked.ok || checked.reason !== 'weekday-mismatch') return false
      const { asDate, asWeekday } = checked.readings
      return (
        asDate.day === day &&
        asDate.weekday === weekdayOf(day) &&
        asWeekday.weekday === weekdayOf(other) &&
        weekdayOf(asWeekday.day) === asWeekday.weekday
      )
    }),
  )
})
