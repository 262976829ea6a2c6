import { expect, test } from 'vitest'
import { MEETING_STATES } from '#domain/meeting/role.ts'
import { ask, MOST_WAITING, withdraw } from '#domain/queue/asking.ts'
import type { TurnKind } from '#domain/queue/turn.ts'
import { aQueue, aTurn, speaking, spoken } from '#tests/support/a-queue.ts'

const asking = (over: { personId?: string | null; display?: string; kind?: TurnKind } = {}) => ({
  personId: 'ada',
  display: 'Ada',
  kind: 'normal' as const,
  ...over,
})
const said = (result: { ok: boolean; reason?: string }) => result.ok || result.reason

test('QUEUE-2 somebody asks under a name as it will stand on the screen', () => {
  expect(ask(aQueue(), asking({ display: '  pani \u202e Ada\n' }))).toEqual({ ok: true, value: 'pani Ada' })
})

test.each(['', '  ', '123', '\u0000', '😀', 'x'.repeat(81)])('QUEUE-2 %j is no name', (display) => {
  expect(ask(aQueue(), asking({ display }))).toEqual({ ok: false, reason: 'bad-name' })
})

test('QUEUE-2 somebody waits once of a kind, however they call themselves meanwhile', () => {
  const queue = aQueue([aTurn('ada'), aTurn('Eva', 1, { personId: null })])

  expect([
    said(ask(queue, asking({ display: 'Iné meno' }))),
    said(ask(queue, asking({ kind: 'reply' }))),
    said(ask(queue, asking({ kind: 'point_of_order' }))),
    said(ask(queue, asking({ personId: null, display: 'EVA' }))),
    said(ask(queue, asking({ personId: 'eva', display: 'Eva' }))),
  ]).toEqual(['already-in-queue', true, true, 'already-in-queue', true])
})

test('QUEUE-2 whoever speaks or has spoken may ask again', () => {
  const queues = [aQueue([speaking(aTurn('ada'))]), aQueue([spoken(aTurn('ada'))])]

  expect(queues.map((queue) => said(ask(queue, asking())))).toEqual([true, true])
})

test('QUEUE-2 the queue has a bound', () => {
  const turns = Array.from({ length: MOST_WAITING }, (_, n) => aTurn(`p${n}`, n))

  expect([said(ask(aQueue(turns), asking())), said(ask(aQueue(turns.slice(1)), asking()))]).toEqual([
    'queue-full',
    true,
  ])
})

test('QUEUE-2 one asks and withdraws while the meeting sits', () => {
  const turn = aTurn('ada')
  const asked = MEETING_STATES.filter((state) => ask(aQueue([], { state }), asking()).ok)
  const withdrawn = MEETING_STATES.filter(
    (state) => withdraw(aQueue([turn], { state }), { turnId: turn.id, personId: 'ada' }).ok,
  )

  expect([asked, withdrawn]).toEqual([
    ['in_session', 'paused'],
    ['in_session', 'paused'],
  ])
})

test('QUEUE-2 only one’s own turn is withdrawn, and only while it waits', () => {
  const own = aTurn('ada')
  const unnamed = aTurn('Eva', 1, { personId: null })
  const queue = aQueue([own, unnamed, speaking(aTurn('ben', 2))])
  const attempts = [
    { turnId: own.id, personId: 'ada' },
    { turnId: own.id, personId: 'ben' },
    { turnId: unnamed.id, personId: null },
    { turnId: 'ben-2', personId: 'ben' },
    { turnId: 'nowhere', personId: 'ada' },
  ]

  expect(attempts.map((attempt) => said(withdraw(queue, attempt)))).toEqual([
    true,
    'not-found',
    'not-found',
    'turn-not-waiting',
    'not-found',
  ])
})
