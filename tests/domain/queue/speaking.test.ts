import { expect, test } from 'vitest'
import { MEETING_STATES } from '#domain/meeting/role.ts'
import { endTurn, extendTurn, grant, holdFloor, releaseFloor, skip } from '#domain/queue/speaking.ts'
import { after, aQueue, aTurn, NINE, speaking, spoken } from '#tests/support/a-queue.ts'

const said = (result: { ok: boolean; reason?: string }) => result.ok || result.reason
const A = aTurn('a', 1)
const B = aTurn('b', 2)
const SPEAKER = speaking(aTurn('s'))
const granting = (turnId: string, speakingId: string | null = null) => ({
  turnId,
  speakingId,
  at: after(60),
  speechSeconds: 120,
})

test('QUEUE-3 the next or any other who waits gets the time of the rulebook', () => {
  const queue = aQueue([A, B])

  expect([grant(queue, granting(A.id)), grant(queue, granting(B.id))]).toEqual([
    { ok: true, value: { ended: undefined, until: after(180) } },
    { ok: true, value: { ended: undefined, until: after(180) } },
  ])
})

test('QUEUE-3 calling the next ends the turn before', () => {
  expect(grant(aQueue([SPEAKER, A]), granting(A.id, SPEAKER.id))).toEqual({
    ok: true,
    value: { ended: SPEAKER, until: after(180) },
  })
})

test('QUEUE-3 whoever saw another speaker, or calls whom nobody waits for, is told', () => {
  const queue = aQueue([SPEAKER, spoken(aTurn('o')), A])
  const attempts = [
    granting(A.id, null),
    granting(A.id, 'o-0'),
    granting(SPEAKER.id, SPEAKER.id),
    granting('o-0', SPEAKER.id),
    granting('nowhere', SPEAKER.id),
  ]

  expect(attempts.map((attempt) => said(grant(queue, attempt)))).toEqual([
    'speaker-changed',
    'speaker-changed',
    'turn-not-waiting',
    'turn-not-waiting',
    'not-found',
  ])
})

test('QUEUE-4 a turn that is spoken is ended once, and only that', () => {
  const queue = aQueue([SPEAKER, A, spoken(aTurn('o'))])

  expect([SPEAKER.id, A.id, 'o-0', 'nowhere'].map((id) => said(endTurn(queue, id)))).toEqual([
    true,
    'turn-not-speaking',
    'turn-not-speaking',
    'not-found',
  ])
})

test.each([
  ['from the end of the time', 60, null, 150],
  ['from now where the time is over', 200, null, 230],
  ['from where the time stands still', 200, 100, 150],
  ['from where it stands still over time', 300, 130, 160],
] as const)('QUEUE-4 half a minute more counts %s', (_case, at, held, until) => {
  const queue = aQueue([SPEAKER], { heldSince: held === null ? null : after(held) })

  expect(extendTurn(queue, { turnId: SPEAKER.id, at: after(at) })).toEqual({
    ok: true,
    value: { until: after(until) },
  })
})

test('QUEUE-5 who waits is passed over, who speaks or has spoken is not', () => {
  const queue = aQueue([A, SPEAKER, spoken(aTurn('o'))])

  expect([A.id, SPEAKER.id, 'o-0', 'nowhere'].map((id) => said(skip(queue, id)))).toEqual([
    true,
    'turn-not-waiting',
    'turn-not-waiting',
    'not-found',
  ])
})

test('QUEUE-6 while the floor is held nobody is called, and it is held once', () => {
  const held = aQueue([A], { heldSince: NINE })

  expect([said(grant(held, granting(A.id))), said(holdFloor(held)), said(holdFloor(aQueue()))]).toEqual([
    'floor-held',
    'floor-held',
    true,
  ])
})

test('QUEUE-6 whoever spoke goes on with the time that was left', () => {
  expect([
    releaseFloor(aQueue([SPEAKER], { heldSince: after(30) }), after(75)),
    releaseFloor(aQueue([A], { heldSince: after(30) }), after(75)),
    releaseFloor(aQueue([SPEAKER]), after(75)),
  ]).toEqual([
    { ok: true, value: { id: SPEAKER.id, until: after(165) } },
    { ok: true, value: null },
    { ok: false, reason: 'floor-not-held' },
  ])
})

test('QUEUE-7 nothing of it is done before the meeting opens or after its close', () => {
  const answers = MEETING_STATES.map((state) => {
    const [queue, held] = [
      aQueue([SPEAKER, A], { state }),
      aQueue([SPEAKER, A], { state, heldSince: after(30) }),
    ]
    return [
      state,
      said(grant(queue, granting(A.id, SPEAKER.id))),
      said(endTurn(queue, SPEAKER.id)),
      said(extendTurn(queue, { turnId: SPEAKER.id, at: NINE })),
      said(skip(queue, A.id)),
      said(holdFloor(queue)),
      said(releaseFloor(held, after(60))),
    ]
  })
  const before = new Set(['draft', 'convened', 'check_in'])
  const expected = MEETING_STATES.map((state) => {
    const verdict = before.has(state) ? 'meeting-not-open' : 'meeting-closed'
    const all = state === 'in_session' || state === 'paused' ? true : verdict
    return [state, all, all, all, all, all, all]
  })

  expect(answers).toEqual(expected)
})
