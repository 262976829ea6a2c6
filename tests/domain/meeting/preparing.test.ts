import { expect, test } from 'vitest'
import { AGENDA_PRESETS, minutesOf } from '#domain/meeting/agenda-presets.ts'
import { meetingCode, plannedYear } from '#domain/meeting/preparing.ts'

test('a second meeting on the same day has an address of its own', () => {
  expect([1, 2].map((attempt) => meetingCode('seniori', '2026-12-01', attempt))).toEqual([
    'seniori-2026-12-01',
    'seniori-2026-12-01-2',
  ])
})

test('a meeting plans the year after it, within the years of the plan', () => {
  const plan = { periodFrom: 2021, periodTo: 2027 }

  expect([2019, 2026, 2027].map((year) => plannedYear(year, plan))).toEqual([2021, 2027, 2027])
  expect(plannedYear(2026, undefined)).toBeNull()
})

test('the programmes to start from last as long as the reference says', () => {
  expect(Object.fromEntries(AGENDA_PRESETS.map((preset) => [preset.id, minutesOf(preset)]))).toEqual({
    'group-autumn': 65,
    'group-spring': 60,
    'public-hearing': 120,
    'pre-conference': 150,
    'axis-group': 90,
    'final-plenary': 200,
  })
})
