import { expect, test } from 'vitest'
import { queueView } from '#components/queue/queue-view.ts'
import { clockFace, ownPlace, speechClock } from '#components/queue/speech-clock.ts'
import { aFloorTurn } from '#tests/support/a-meeting.ts'

const NINE = Date.parse('2026-11-26T09:00:00Z')
const at = (seconds: number) => NINE + seconds * 1000
const iso = (seconds: number) => new Date(at(seconds)).toISOString()
const TURN = aFloorTurn('s', { state: 'speaking', grantedAt: iso(0), until: iso(120) })

test.each([
  [0, null, { left: 120, share: 0, pace: 'left' }],
  [95.5, null, { left: 25, share: 95.5 / 120, pace: 'left' }],
  [96, null, { left: 24, share: 0.8, pace: 'nearly' }],
  [120, null, { left: 0, share: 1, pace: 'over' }],
  [150, null, { left: -30, share: 1, pace: 'over' }],
  [150, 30, { left: 90, share: 0.25, pace: 'stands' }],
  // The clock of a device that is slow gives nobody more than they have.
  [-40, null, { left: 120, share: 0, pace: 'left' }],
] as const)('QUEUE-10 %d s after the grant, held since %s: %j', (seconds, held, expected) => {
  const heldSince = held === null ? null : iso(held)

  expect(speechClock(TURN, { now: at(seconds), heldSince })).toEqual(expected)
})

test('QUEUE-10 who waits has no time yet', () => {
  expect(speechClock(aFloorTurn('w'), { now: NINE, heldSince: null })).toBeUndefined()
})

test('QUEUE-10 seconds read as a clock, also beyond the end', () => {
  expect([125, 60, 9, 0, -75].map(clockFace)).toEqual(['2:05', '1:00', '0:09', '0:00', '1:15'])
})

test.each([
  ['first while nobody speaks', 'a', false, { place: 1, minutes: 1 }],
  ['first while somebody speaks', 'a', true, { place: 1, minutes: 2 }],
  ['third', 'c', true, { place: 3, minutes: 6 }],
  ['not at all', 'x', true, undefined],
] as const)('QUEUE-10 one sees one’s own place: %s', (_case, own, isSpeaking, expected) => {
  const waiting = ['a', 'b', 'c'].map((id) => aFloorTurn(id))
  const view = queueView(isSpeaking ? [TURN, ...waiting] : waiting)
  const around = { now: at(20), heldSince: null, speechSeconds: 120 }

  expect(ownPlace(view, new Set([own]), around)).toEqual(expected)
})
