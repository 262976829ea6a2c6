import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editBetween, moved, type TextEdit } from '#components/editor/text-edit.ts'

const applied = (text: string, { at, remove, insert }: TextEdit) =>
  text.slice(0, at) + insert + text.slice(at + remove)

test('a letter typed among its like is found where the caret is', () => {
  expect(editBetween('aaa', 'aaaa', 2)).toEqual({ at: 1, remove: 0, insert: 'a' })
})

test('two faces that share half of their code are replaced whole', () => {
  expect(editBetween('a😀b', 'a😁b', 3)).toEqual({ at: 1, remove: 2, insert: '😁' })
})

test('the edit that is found makes the new text of the old one, wherever the caret is', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 12 })
  fc.assert(
    fc.property(text, text, fc.nat(20), (before, after, caret) => {
      const edit = editBetween(before, after, Math.min(caret, after.length))
      expect(edit ? applied(before, edit) : before).toBe(after)
    }),
  )
})

test.each([
  [2, 2],
  [5, 5],
  [6, 5],
  [8, 8],
  [10, 10],
])('a place at %i is at %i after three characters behind the fifth were replaced by others', (place, now) => {
  expect(moved(place, { at: 5, remove: 3, insert: 'xyz' })).toBe(now)
})
