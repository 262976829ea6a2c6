import { expect, test } from 'vitest'
import { localMoment } from '#domain/local-moment.ts'

const inBratislava = (day: string, time: string) =>
  localMoment({ day, time, timeZone: 'Europe/Bratislava' }).toISOString()

test('a clock on the wall names a moment, in winter, in summer and around the change of the clocks', () => {
  expect([
    inBratislava('2026-11-22', '10:00'),
    inBratislava('2026-07-01', '10:00'),
    inBratislava('2026-03-29', '01:30'),
    inBratislava('2026-03-29', '03:30'),
    inBratislava('2026-10-25', '00:30'),
    inBratislava('2026-10-25', '04:30'),
    localMoment({ day: '2025-06-13', time: '14:00', timeZone: 'America/Sao_Paulo' }).toISOString(),
  ]).toEqual([
    '2026-11-22T09:00:00.000Z',
    '2026-07-01T08:00:00.000Z',
    '2026-03-29T00:30:00.000Z',
    '2026-03-29T01:30:00.000Z',
    '2026-10-24T22:30:00.000Z',
    '2026-10-25T03:30:00.000Z',
    '2025-06-13T17:00:00.000Z',
  ])
})
