import { expect, test } from 'vitest'
import { acceptArranging, acceptCorrection, cancel } from '#domain/meeting/convening.ts'
import { MEETING_STATES } from '#domain/meeting/role.ts'

const answersOf = (rule: (state: (typeof MEETING_STATES)[number]) => { ok: boolean; reason?: string }) =>
  MEETING_STATES.map((state) => rule(state).reason ?? 'yes')

const CLOSED = Array(5).fill('meeting-closed')

test('an agenda is arranged from the first draft to the close', () => {
  expect(answersOf(acceptArranging)).toEqual([
    'yes',
    'yes',
    'yes',
    'yes',
    'yes',
    ...CLOSED,
    'meeting-cancelled',
  ])
})

test('a notice is corrected, and a meeting called off, between its announcement and its beginning', () => {
  const expected = [
    'meeting-not-announced',
    'yes',
    'yes',
    'meeting-already-open',
    'meeting-already-open',
    ...CLOSED,
    'meeting-cancelled',
  ]

  expect([answersOf(acceptCorrection), answersOf(cancel)]).toEqual([expected, expected])
})
