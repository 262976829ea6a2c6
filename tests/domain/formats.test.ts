import { expect, test } from 'vitest'
import { formatsFor } from '#domain/formats.ts'

const FROM = '2022-10-18T08:00:00Z'
const TO = '2022-10-18T10:15:00Z'

const sk = formatsFor('sk', 'Europe/Bratislava')
const br = formatsFor('pt-BR', 'America/Sao_Paulo')
const en = formatsFor('en', 'Europe/London')

/** Which kind of space stands in a number is the business of the language's rules, not of ours. */
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')

test('Slovak writes dates, times and money as the town hall does', () => {
  expect(
    [
      sk.date(FROM),
      sk.dateShort(FROM),
      sk.dateLong(FROM),
      sk.weekday(FROM),
      sk.time(FROM),
      sk.clock(FROM),
      sk.range(FROM, TO),
      sk.event(FROM, TO),
      sk.money(125_000, 'EUR'),
      sk.number(1250.5),
      sk.percent(0.42),
    ].map(plain),
  ).toEqual([
    '18. októbra 2022',
    '18. 10. 2022',
    'utorok 18. októbra 2022',
    'utorok',
    '10:00',
    '10:00:00',
    '10:00 – 12:15 hod.',
    'utorok 18. októbra 2022, 10:00 – 12:15 hod.',
    '1 250,00 €',
    '1 250,5',
    '42 %',
  ])
})

test('Brazilian Portuguese writes them as the prefecture does', () => {
  expect(
    [
      br.date('2025-06-13T17:00:00Z'),
      br.dateLong('2025-06-13T17:00:00Z'),
      br.time('2025-06-13T17:00:00Z'),
      br.range('2025-06-13T17:00:00Z', '2025-06-13T19:30:00Z'),
      br.money(125_000, 'BRL'),
    ].map(plain),
  ).toEqual(['13/06/2025', 'sexta-feira, 13 de junho de 2025', '14h', '14h às 16h30', 'R$ 1.250,00'])
})

test('English writes them the British way', () => {
  expect(
    [en.date(FROM), en.dateShort(FROM), en.event(FROM, TO), en.money(125_000, 'EUR')].map(plain),
  ).toEqual(['18 October 2022', '18/10/2022', 'Tuesday 18 October 2022, 9:00–11:15', '€1,250.00'])
})

test('a date in Slovak does not break after its ordinal dot', () => {
  expect(sk.date(FROM)).toBe('18.\u00a0októbra 2022')
})

test('a day without a time is the same day everywhere', () => {
  const midnight = new Date('2023-12-31T00:00:00Z')

  expect([
    br.calendarDate('2023-12-31'),
    br.calendarDate(midnight),
    plain(sk.calendarDate(midnight)),
  ]).toEqual(['31/12/2023', '31/12/2023', '31. decembra 2023'])
})

test('days are counted by the calendar of the place, not by hours', () => {
  const lateEvening = '2022-10-18T21:30:00Z'

  expect([
    sk.relativeDay(lateEvening, FROM),
    sk.relativeDay('2022-10-18T22:30:00Z', FROM),
    sk.relativeDay('2022-10-21T08:00:00Z', FROM),
    sk.relativeDay('2022-10-17T08:00:00Z', FROM),
    en.relativeDay('2023-02-18T08:00:00Z', FROM),
  ]).toEqual(['dnes', 'zajtra', 'o 3 dni', 'včera', 'in 4 months'])
})

test('a meeting over midnight names both days', () => {
  expect(plain(sk.event(FROM, '2022-10-19T10:00:00Z'))).toBe(
    'utorok 18. októbra 2022, 10:00 – streda 19. októbra 2022, 12:00',
  )
})

test('minutes become hours when there are many', () => {
  expect([sk.minutes(38), sk.minutes(60), sk.minutes(80)]).toEqual(['38 min', '1 h', '1 h 20 min'])
})

test('money keeps the digits of its currency, and large sums', () => {
  expect([plain(en.money(1_250, 'JPY')), plain(sk.money(12_345_678_901n, 'EUR'))]).toEqual([
    'JP¥1,250',
    '123 456 789,01 €',
  ])
})

test('names are sorted as the language does', () => {
  expect(['Čierna', 'Dudová', 'Cibuľová', 'Ďurica', 'Chovan', 'Hronec'].sort(sk.compare)).toEqual([
    'Cibuľová',
    'Čierna',
    'Dudová',
    'Ďurica',
    'Hronec',
    'Chovan',
  ])
})

test('codes are sorted by their numbers', () => {
  expect(['1.10.1/2023', '1.2.1/2023', '1.1.2/2023'].sort(en.compare)).toEqual([
    '1.1.2/2023',
    '1.2.1/2023',
    '1.10.1/2023',
  ])
})
