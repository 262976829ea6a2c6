import { expect, test } from 'vitest'
import { answerRequest, askToJoin, takesRequests } from '#domain/person/membership.ts'

const onRequest = { openToJoin: true, policy: 'open_on_request' } as const

test.each([
  ['open', true, true],
  ['open_on_request', true, true],
  ['open_on_request', false, false],
  ['registered', true, false],
  ['delegates', true, false],
] as const)('policy %s, group open %s: takes requests %s', (policy, openToJoin, takes) => {
  expect(takesRequests({ policy, openToJoin })).toBe(takes)
})

test.each([
  ['somebody new asks', onRequest, undefined, { ok: true, value: 'asked' }],
  [
    'where the process is open, asking is enough',
    { ...onRequest, policy: 'open' },
    undefined,
    { ok: true, value: 'active' },
  ],
  ['who was refused may ask again', onRequest, 'refused', { ok: true, value: 'asked' }],
  ['who left may ask again', onRequest, 'ended', { ok: true, value: 'asked' }],
  ['who asked has asked', onRequest, 'asked', { ok: false, reason: 'already-asked' }],
  [
    'a member is a member',
    { ...onRequest, openToJoin: false },
    'active',
    { ok: false, reason: 'already-member' },
  ],
  [
    'delegates are named',
    { ...onRequest, policy: 'delegates' },
    undefined,
    { ok: false, reason: 'group-closed' },
  ],
] as const)('%s', (_title, group, present, answer) => {
  expect(askToJoin(group, present)).toEqual(answer)
})

test('only a request is answered', () => {
  expect(answerRequest('asked', 'active')).toEqual({ ok: true, value: 'active' })
  for (const state of ['active', 'refused', 'ended'] as const) {
    expect(answerRequest(state, 'active')).toEqual({ ok: false, reason: 'already-answered' })
  }
})
