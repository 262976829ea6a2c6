import { expect, test } from 'vitest'
import { CONTRIBUTION_STATES, confirm, correct } from '#domain/contribution/contribution.ts'
import { acceptModeration, hide, judge, showAgain } from '#domain/contribution/moderating.ts'
import { LONGEST_HIDING_REASON, parseHidingReason } from '#domain/moderation/hiding-reason.ts'

const allowed = (judged: (state: (typeof CONTRIBUTION_STATES)[number]) => { ok: boolean }) =>
  CONTRIBUTION_STATES.filter((state) => judged(state).ok)

test('OUT-7 only what waits is judged, and it is neither confirmed nor corrected before', () => {
  const untouched = [
    confirm({ state: 'submitted', readBack: null }),
    correct({ state: 'submitted', readBack: null }, 'iné'),
  ]

  expect([allowed(judge), untouched]).toEqual([
    ['submitted'],
    [
      { ok: false, reason: 'wrong-state' },
      { ok: false, reason: 'already-confirmed' },
    ],
  ])
})

test('OUT-8 whatever stands on the board can be hidden, once', () => {
  const untouched = new Set(['submitted', 'hidden'])

  expect(allowed(hide)).toEqual(CONTRIBUTION_STATES.filter((state) => !untouched.has(state)))
  expect([hide('hidden'), hide('submitted')]).toEqual([
    { ok: false, reason: 'already-hidden' },
    { ok: false, reason: 'wrong-state' },
  ])
})

test('OUT-8 a reason is a sentence of bounded length', () => {
  const long = 'á'.repeat(LONGEST_HIDING_REASON)

  expect(['  Uráža \n suseda. ', long, ` ${long}x`, ' \n '].map(parseHidingReason)).toEqual([
    { ok: true, value: 'Uráža suseda.' },
    { ok: true, value: long },
    { ok: false, reason: 'too-long' },
    { ok: false, reason: 'reason-missing' },
  ])
})

test.each([
  ['what it was', 'set_aside', null, false, 'set_aside'],
  ['written down', 'captured', null, false, 'captured'],
  ['accepted, when it had waited', 'submitted', null, false, 'captured'],
  ['part of a proposal', 'used', null, true, 'used'],
  ['only written down, when the merge was undone meanwhile', 'used', null, false, 'captured'],
  ['confirmed, when the merge was undone meanwhile', 'used', 'room', false, 'confirmed'],
  ['written down, when nobody knows', null, null, false, 'captured'],
] as const)('OUT-8 shown again it is %s', (_what, stateBefore, readBack, isUsed, becomes) => {
  expect(showAgain({ state: 'hidden', stateBefore, readBack, isUsed })).toEqual({ ok: true, value: becomes })
})

test('OUT-8 what is not hidden is not shown again', () => {
  const others = CONTRIBUTION_STATES.filter((state) => state !== 'hidden')
  const answers = others.map((state) =>
    showAgain({ state, stateBefore: null, readBack: null, isUsed: false }),
  )

  expect(answers).toEqual(others.map(() => ({ ok: false, reason: 'not-hidden' })))
})

test('OUT-10 while the public view is paused only what it has not seen is hidden or shown', () => {
  const pause = { since: new Date(0), reason: 'osobné' }
  const answers = [
    acceptModeration({ state: 'in_session', pause: null }, { isHeldBack: false }),
    acceptModeration({ state: 'in_session', pause }, { isHeldBack: true }),
    acceptModeration({ state: 'in_session', pause }, { isHeldBack: false }),
    acceptModeration({ state: 'draft', pause: null }, { isHeldBack: false }),
    acceptModeration({ state: 'closed', pause: null }, { isHeldBack: true }),
  ]

  expect(answers.map((answer) => answer.ok || answer.reason)).toEqual([
    true,
    true,
    'public-view-paused',
    'meeting-not-open',
    'meeting-closed',
  ])
})
