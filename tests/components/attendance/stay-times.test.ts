import { expect, test } from 'vitest'
import { stayFrom, typedStay } from '#components/attendance/stay-times.ts'

const ZONE = 'Europe/Bratislava'
const noted = { arrivedAt: '2022-10-18T08:02:41.000Z', leftAt: '2022-10-18T09:10:05.000Z' }

test('a stay is shown by the clock of the place', () => {
  expect([typedStay(noted, ZONE), typedStay({ ...noted, leftAt: null }, 'America/Sao_Paulo')]).toEqual([
    { arrival: '10:02', leaving: '11:10' },
    { arrival: '05:02', leaving: '' },
  ])
})

test('what was not touched keeps its seconds, what was typed is that minute of that day', () => {
  expect([
    stayFrom({ arrival: '10:02', leaving: '11:10' }, noted, ZONE),
    stayFrom({ arrival: '09:55', leaving: '11:10' }, noted, ZONE),
    stayFrom({ arrival: '10:02', leaving: '' }, noted, ZONE),
    stayFrom({ arrival: '10:02', leaving: '10:30' }, { ...noted, leftAt: null }, ZONE),
    stayFrom({ arrival: '', leaving: '10:30' }, noted, ZONE),
  ]).toEqual([
    noted,
    { ...noted, arrivedAt: '2022-10-18T07:55:00.000Z' },
    { ...noted, leftAt: null },
    { ...noted, leftAt: '2022-10-18T08:30:00.000Z' },
    null,
  ])
})
