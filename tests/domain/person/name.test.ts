import { expect, test } from 'vitest'
import { parseName, parseOptionalLine } from '#domain/person/name.ts'

test.each([
  ['  Ján   Skúšobný ', 'Ján Skúšobný'],
  ['Zuzana\nFiktívna', 'Zuzana Fiktívna'],
  ["Seán O'Brien-Nguyễn", "Seán O'Brien-Nguyễn"],
  ['Jan\u202e\u0000', 'Jan'],
  ['Z\u030cofia', 'Žofia'],
  ['李', '李'],
])('%j is the name %s', (typed, name) => {
  expect(parseName(typed)).toEqual({ ok: true, value: name })
})

test.each(['', '   ', '\u200b\u200b', '123', '...', 'a'.repeat(81)])('%j is no name', (typed) => {
  expect(parseName(typed)).toEqual({ ok: false, reason: 'bad-name' })
})

test('a line that may stay empty is nothing then, and no longer than it may be', () => {
  expect([
    parseOptionalLine('  ', 5),
    parseOptionalLine(' a  b ', 5),
    parseOptionalLine('abcdef', 5),
  ]).toEqual([
    { ok: true, value: null },
    { ok: true, value: 'a b' },
    { ok: false, reason: 'too-long' },
  ])
})
