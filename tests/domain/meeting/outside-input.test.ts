import { expect, test } from 'vitest'
import { acceptFromOutside, acceptSetting, OUTSIDE_INPUTS } from '#domain/meeting/outside-input.ts'
import { MEETING_STATES } from '#domain/meeting/role.ts'

test('OUT-2 from its notice to its close a meeting takes what is sent, as it is set', () => {
  const answers = MEETING_STATES.map((state) => {
    const answer = acceptFromOutside({ state, outsideInput: 'moderated' })
    return [state, answer.ok ? answer.value : answer.reason]
  })

  expect(Object.fromEntries(answers)).toEqual({
    draft: 'not-found',
    convened: 'moderated',
    check_in: 'moderated',
    in_session: 'moderated',
    paused: 'moderated',
    closed: 'meeting-closed',
    minutes_draft: 'meeting-closed',
    minutes_in_review: 'meeting-closed',
    minutes_approved: 'meeting-closed',
    minutes_published: 'meeting-closed',
    cancelled: 'meeting-closed',
  })
  expect(
    OUTSIDE_INPUTS.map((outsideInput) => acceptFromOutside({ state: 'convened', outsideInput })),
  ).toEqual([
    { ok: false, reason: 'outside-closed' },
    { ok: true, value: 'moderated' },
    { ok: true, value: 'open' },
  ])
})

test('OUT-1 it is set from the preparation to the close', () => {
  expect(MEETING_STATES.filter((state) => acceptSetting(state).ok)).toEqual([
    'draft',
    'convened',
    'check_in',
    'in_session',
    'paused',
  ])
})
