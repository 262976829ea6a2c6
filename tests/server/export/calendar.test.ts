import { expect, test } from 'vitest'
import type { MeetingEvent } from '#protocol/pages/meeting-line.ts'
import { calendarFile } from '#server/export/calendar.ts'

const MEETING: MeetingEvent = {
  code: 'sen-2022-10',
  title: 'Stretnutie, Seniori',
  kind: 'working_group',
  state: 'convened',
  startsAt: '2022-10-18T08:00:00.000Z',
  endsAt: '2022-10-18T09:05:00.000Z',
  where: 'MsÚ, zasadačka č. 290',
  group: null,
  theme: null,
  process: {
    slug: 'kpss',
    title: 'Komunitný plán',
    kind: 'community_plan',
    place: { name: 'Mesto', locale: 'sk-SK', timeZone: 'Europe/Bratislava', currency: 'EUR' },
  },
  hasMinutes: false,
  decisions: 0,
  calendarSequence: 2,
  changedAt: '2022-10-01T07:30:00.000Z',
  cancelReason: null,
  agenda: [{ number: '1', title: 'Otvorenie' }],
}

const linesOf = (events: readonly MeetingEvent[]) =>
  calendarFile({
    name: 'Seniori',
    events,
    origin: 'https://plan.example.org',
  })
    .replaceAll('\r\n ', '')
    .split('\r\n')

test('PUB-7 a meeting reaches a calendar with a lasting id, the count of its changes, place and address', () => {
  expect(linesOf([MEETING])).toEqual(
    expect.arrayContaining([
      'UID:sen-2022-10@plan.example.org',
      'SEQUENCE:2',
      'DTSTART:20221018T080000Z',
      'DTEND:20221018T090500Z',
      'SUMMARY:Stretnutie\\, Seniori',
      'LOCATION:MsÚ\\, zasadačka č. 290\\, Mesto',
      'DESCRIPTION:1. Otvorenie\\n\\nhttps://plan.example.org/meetings/sen-2022-10',
      'DTSTAMP:20221001T073000Z',
      'LAST-MODIFIED:20221001T073000Z',
      'STATUS:CONFIRMED',
    ]),
  )
})

test('NOTE-6 a cancelled meeting stays in the calendar as cancelled, with its reason', () => {
  const lines = linesOf([{ ...MEETING, state: 'cancelled', cancelReason: 'Miestnosť je zatopená.' }])

  expect(lines).toEqual(
    expect.arrayContaining([
      'STATUS:CANCELLED',
      'DESCRIPTION:Miestnosť je zatopená.\\n\\n1. Otvorenie\\n\\nhttps://plan.example.org/meetings/sen-2022-10',
    ]),
  )
})

test('a calendar without meetings is still one, and ends with a line', () => {
  const lines = linesOf([])

  expect([lines[0], lines.at(-2), lines.at(-1)]).toEqual(['BEGIN:VCALENDAR', 'END:VCALENDAR', ''])
})
