import { expect, test } from 'vitest'
import { acceptAnswer, askNothingElse } from '#domain/room/asking.ts'

test('DOTS-2 whoever is asked something is asked nothing else', () => {
  expect(
    [null, 'vote', 'dots', 'mood'].map((asked) =>
      askNothingElse(asked as Parameters<typeof askNothingElse>[0]),
    ),
  ).toEqual([
    { ok: true, value: true },
    { ok: false, reason: 'vote-open' },
    { ok: false, reason: 'dots-open' },
    { ok: false, reason: 'mood-open' },
  ])
})

const FIRST = { isOpen: true, voice: 'here', earlier: null, requestId: 'r1', seen: 0 } as const
const AGAIN = { ...FIRST, earlier: { requestId: 'r1', version: 3 } } as const

const said = (answer: Parameters<typeof acceptAnswer>[0]) => {
  const accepted = acceptAnswer(answer)
  return accepted.ok ? accepted.value : accepted.reason
}

test('DOTS-4 an answer takes the place of the one that its sender saw', () => {
  expect([
    said(FIRST),
    said({ ...AGAIN, requestId: 'r2', seen: 3 }),
    said({ ...AGAIN, requestId: 'r2', seen: 2 }),
    said({ ...AGAIN, requestId: 'r2', seen: 0 }),
    said({ ...FIRST, seen: 1 }),
  ]).toEqual([
    { version: 1, isNew: true },
    { version: 4, isNew: true },
    'answered-elsewhere',
    'answered-elsewhere',
    'answered-elsewhere',
  ])
})

test('DOTS-4 the same request is the same answer, whatever has become of its sender', () => {
  expect([said(AGAIN), said({ ...AGAIN, voice: 'left' }), said({ ...AGAIN, seen: 7 })]).toEqual(
    Array.from({ length: 3 }, () => ({ version: 3, isNew: false })),
  )
})

test('DOTS-3 without a voice, after leaving or after the end nothing counts', () => {
  expect([
    said({ ...FIRST, voice: 'none' }),
    said({ ...FIRST, voice: 'left' }),
    said({ ...FIRST, isOpen: false }),
    said({ ...FIRST, isOpen: false, voice: 'none' }),
  ]).toEqual(['no-voice', 'left-meeting', 'round-over', 'round-over'])
})
