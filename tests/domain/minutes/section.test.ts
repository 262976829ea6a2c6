import { expect, test } from 'vitest'
import { isSection, noteSection } from '#domain/minutes/section.ts'

test('BLOCK-4 the minute-taker can write a note to each decision of a block', () => {
  const keys = ['R3', 'R3.1', 'R12.60', 'R3.0', 'R3.', 'R3.1.1', 'R0.1']

  expect(keys.filter((number) => isSection(noteSection(number)))).toEqual(['R3', 'R3.1', 'R12.60'])
})
