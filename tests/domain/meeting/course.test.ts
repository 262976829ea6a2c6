import { expect, test } from 'vitest'
import { acceptActs, acceptWriting, close, convene, open } from '#domain/meeting/course.ts'
import { MEETING_STATES } from '#domain/meeting/role.ts'

const answersOf = (rule: (state: (typeof MEETING_STATES)[number]) => { ok: boolean; reason?: string }) =>
  Object.fromEntries(
    MEETING_STATES.map((state) => {
      const answer = rule(state)
      return [state, answer.ok ? 'yes' : answer.reason]
    }),
  )

const AFTERWARDS = {
  minutes_draft: 'meeting-closed',
  minutes_in_review: 'meeting-closed',
  minutes_approved: 'meeting-closed',
  minutes_published: 'meeting-closed',
  cancelled: 'meeting-closed',
  closed: 'meeting-closed',
}

test('only a draft is convened', () => {
  const convened = MEETING_STATES.filter((state) => convene(state).ok)

  expect(convened).toEqual(['draft'])
})

test('MEET-4 a meeting opens once it was convened, and after a pause', () => {
  expect(answersOf(open)).toEqual({
    draft: 'meeting-not-convened',
    convened: 'yes',
    check_in: 'yes',
    in_session: 'meeting-already-open',
    paused: 'yes',
    ...AFTERWARDS,
  })
})

test('a meeting closes while it sits or pauses', () => {
  expect(answersOf(close)).toEqual({
    draft: 'meeting-not-open',
    convened: 'meeting-not-open',
    check_in: 'meeting-not-open',
    in_session: 'yes',
    paused: 'yes',
    ...AFTERWARDS,
  })
})

test('words are taken from the notice to the close', () => {
  expect(answersOf(acceptWriting)).toEqual({
    draft: 'meeting-not-open',
    convened: 'yes',
    check_in: 'yes',
    in_session: 'yes',
    paused: 'yes',
    ...AFTERWARDS,
  })
})

test('items are opened and decisions made only while the meeting sits', () => {
  expect(answersOf(acceptActs)).toEqual({
    draft: 'meeting-not-open',
    convened: 'meeting-not-open',
    check_in: 'meeting-not-open',
    in_session: 'yes',
    paused: 'yes',
    ...AFTERWARDS,
  })
})
