import { expect, test } from 'vitest'
import {
  acceptRecords,
  LONGEST_PAUSE_REASON,
  type PublicPause,
  pausePublicView,
  resumePublicView,
} from '#domain/meeting/public-view.ts'
import { MEETING_STATES } from '#domain/meeting/role.ts'

const at = new Date('2026-11-26T12:31:00Z')
const PAUSE: PublicPause = { since: at, reason: 'Osobná vec.' }
const sitting = { state: 'in_session', pause: null } as const
const paused = { state: 'in_session', pause: PAUSE } as const

test('PAUSE-1 a pause has a beginning and a reason on one line', () => {
  expect(pausePublicView(sitting, { reason: '  Osobná\n  vec. ', at })).toEqual({ ok: true, value: PAUSE })
  expect(resumePublicView(paused)).toEqual({ ok: true, value: PAUSE })
})

test('PAUSE-1 twice, and resuming what is not paused, is refused', () => {
  expect(pausePublicView(paused, { reason: 'Iná.', at })).toEqual({
    ok: false,
    reason: 'public-view-already-paused',
  })
  expect(resumePublicView(sitting)).toEqual({ ok: false, reason: 'public-view-not-paused' })
})

test.each([
  ['', 'reason-missing'],
  [' \n\t ', 'reason-missing'],
  ['x'.repeat(LONGEST_PAUSE_REASON + 1), 'too-long'],
  ['x'.repeat(LONGEST_PAUSE_REASON), true],
  // Letters that take two units are letters: the database counts them so.
  ['😀'.repeat(LONGEST_PAUSE_REASON), true],
])('PAUSE-1 the reason is neither empty nor endless: %j', (reason, said) => {
  const result = pausePublicView(sitting, { reason, at })

  expect(result.ok || result.reason).toBe(said)
})

test('PAUSE-1 only a meeting that sits is paused and resumed', () => {
  const allowed = MEETING_STATES.filter(
    (state) => pausePublicView({ state, pause: null }, { reason: 'x', at }).ok,
  )

  expect(allowed).toEqual(['in_session', 'paused'])
  expect(pausePublicView({ state: 'convened', pause: null }, { reason: 'x', at })).toEqual({
    ok: false,
    reason: 'meeting-not-open',
  })
  expect(resumePublicView({ state: 'closed', pause: null })).toEqual({ ok: false, reason: 'meeting-closed' })
})

test('PAUSE-8 what goes on record waits for the public', () => {
  expect(acceptRecords(PAUSE)).toEqual({ ok: false, reason: 'public-view-paused' })
  expect(acceptRecords(null)).toEqual({ ok: true, value: true })
})
