import { expect, test } from 'vitest'
import { instant, listOf, number, oneOf, orNull, shape, text } from '#protocol/plain-values.ts'

const card = shape({
  code: text,
  position: number,
  state: oneOf(['open', 'done']),
  at: orNull(instant),
  origins: listOf(shape({ code: orNull(text) })),
})

const GOOD = { code: 'N-1', position: 2, state: 'open', at: null, origins: [{ code: null }, { code: 'K-1' }] }

test('what is known comes through, and nothing else', () => {
  expect(card({ ...GOOD, secret: 'x', origins: [{ code: 'K-1', secret: 'y' }] })).toEqual({
    ...GOOD,
    origins: [{ code: 'K-1' }],
  })
})

test.each([
  null,
  undefined,
  'text',
  [],
  {},
  { ...GOOD, code: 1 },
  { ...GOOD, position: '2' },
  { ...GOOD, position: Number.NaN },
  { ...GOOD, state: 'unknown' },
  { ...GOOD, state: 'constructor' },
  { ...GOOD, at: undefined },
  { ...GOOD, at: 'yesterday' },
  { ...GOOD, at: '2022-13-40T99:00:00Z' },
  { ...GOOD, origins: {} },
  { ...GOOD, origins: [{ code: 1 }] },
  { ...GOOD, origins: [null] },
])('%j is unreadable', (value) => {
  expect(card(value)).toBeUndefined()
})

test.each(['2022-10-18T08:00:00.000Z', '2022-10-18T10:00:00+02:00'])('%s is an instant', (value) => {
  expect(instant(value)).toBe(value)
})

test('keys of the prototype are not taken for the value’s own', () => {
  expect(shape({ toString: text })({})).toBeUndefined()
})
