import { expect, test } from 'vitest'
import { ITEM_STATES } from '#domain/meeting/agenda.ts'
import { extend, MOST_EXTRA_MINUTES } from '#domain/meeting/extension.ts'

test('CLOCK-1 extensions add up to an hour', () => {
  const given = [0, 3, 57, 58, MOST_EXTRA_MINUTES].map((extendedMinutes) =>
    extend({ state: 'open', extendedMinutes }, { minutes: 3, seen: extendedMinutes }),
  )

  expect(given).toEqual([
    { ok: true, value: 3 },
    { ok: true, value: 6 },
    { ok: true, value: 60 },
    { ok: false, reason: 'extended-enough' },
    { ok: false, reason: 'extended-enough' },
  ])
})

test('CLOCK-1 only the open item is extended', () => {
  const answers = ITEM_STATES.map(
    (state) => extend({ state, extendedMinutes: 0 }, { minutes: 3, seen: 0 }).ok,
  )

  expect(answers).toEqual([false, true, false, false, false])
})

test('CLOCK-2 who has not seen that somebody else extended it is told', () => {
  expect(extend({ state: 'open', extendedMinutes: 3 }, { minutes: 3, seen: 0 })).toEqual({
    ok: false,
    reason: 'extended-meanwhile',
  })
})
