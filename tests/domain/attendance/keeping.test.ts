import { expect, test } from 'vitest'
import {
  acceptComings,
  acceptCorrections,
  keepingPhase,
  momentOfArrival,
  timesOf,
} from '#domain/attendance/keeping.ts'
import { MEETING_STATES, type MeetingState } from '#domain/meeting/role.ts'

const at = (time: string) => new Date(`2022-10-18T${time}:00Z`)
const meeting = (state: MeetingState, closedAt: Date | null = null) => ({
  state,
  startsAt: at('08:00'),
  openedAt: state === 'convened' ? null : at('08:05'),
  closedAt,
})

test('ATT-7 the list is kept from two hours before until the minutes are published', () => {
  const phases = Object.fromEntries(
    MEETING_STATES.map((state) => [state, keepingPhase(meeting(state), at('07:00'))]),
  )

  expect(phases).toEqual({
    draft: 'early',
    convened: 'open',
    check_in: 'open',
    in_session: 'open',
    paused: 'open',
    closed: 'correcting',
    minutes_draft: 'correcting',
    minutes_in_review: 'correcting',
    minutes_approved: 'correcting',
    minutes_published: 'settled',
    cancelled: 'settled',
  })
  expect(keepingPhase(meeting('convened'), at('05:59'))).toBe('early')
})

test('people come and go while they are together; what was written may be put right afterwards', () => {
  const states = ['draft', 'in_session', 'closed', 'minutes_published'] as const
  const said = (answer: { ok: boolean; reason?: string }) => answer.ok || answer.reason

  expect(
    states.map((state) => [
      said(acceptComings(meeting(state), at('09:00'))),
      said(acceptCorrections(meeting(state), at('09:00'))),
    ]),
  ).toEqual([
    ['attendance-too-early', 'attendance-too-early'],
    [true, true],
    ['meeting-closed', true],
    ['attendance-settled', 'attendance-settled'],
  ])
})

test('whoever is written down after the close was there from the beginning', () => {
  expect([
    momentOfArrival(meeting('in_session'), at('09:00')),
    momentOfArrival(meeting('closed', at('10:30')), at('12:00')),
    momentOfArrival({ ...meeting('closed', at('10:30')), openedAt: null }, at('12:00')),
  ]).toEqual([at('09:00'), at('08:05'), at('08:00')])
})

test('nobody is at a meeting long before or after it', () => {
  expect([
    timesOf(meeting('in_session'), at('09:00')),
    timesOf(meeting('closed', at('10:30')), at('12:00')),
  ]).toEqual([
    { from: at('06:00'), to: at('09:00') },
    { from: at('06:00'), to: at('10:30') },
  ])
})
