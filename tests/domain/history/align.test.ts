import fc from 'fast-check'
import { expect, test } from 'vitest'
import { align, type Step } from '#domain/history/align.ts'

const letters = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 })

const told = (steps: readonly Step[], before: readonly string[], after: readonly string[]) =>
  steps.map((step) => {
    if (step.kind === 'removed') return `-${before[step.before]}`
    return step.kind === 'added' ? `+${after[step.after]}` : ` ${before[step.before]}`
  })

/** Both sequences, as the steps tell them. */
const spelt = (steps: readonly Step[], before: readonly string[], after: readonly string[]) => ({
  before: steps.flatMap((step) => (step.kind === 'added' ? [] : [before[step.before]])),
  after: steps.flatMap((step) => (step.kind === 'removed' ? [] : [after[step.after]])),
})

/** The length of the longest common subsequence, the slow way. */
function longest(before: readonly string[], after: readonly string[]): number {
  const row = new Array<number>(after.length + 1).fill(0)
  for (const a of before) {
    let diagonal = 0
    for (const [index, b] of after.entries()) {
      const above = row[index + 1] ?? 0
      row[index + 1] = a === b ? diagonal + 1 : Math.max(above, row[index] ?? 0)
      diagonal = above
    }
  }
  return row[after.length] ?? 0
}

test('HIST-2 the steps spell both texts and keep as much as can be kept', () => {
  fc.assert(
    fc.property(letters, letters, (before, after) => {
      const steps = align(before, after)
      const kept = steps.filter((step) => step.kind === 'same')

      expect(spelt(steps, before, after)).toEqual({ before, after })
      expect(kept.map((step) => before[step.before])).toEqual(kept.map((step) => after[step.after]))
      expect(kept.length).toBe(longest(before, after))
    }),
    { numRuns: 500 },
  )
})

test('what was taken out and put in stands in reading order', () => {
  const before = ['Obed', 'aj', 'v', 'sobotu']
  const after = ['Obed', 'v', 'nedeľu']

  expect(told(align(before, after), before, after)).toEqual([' Obed', '-aj', ' v', '-sobotu', '+nedeľu'])
})

test('two long texts without anything in common are exchanged whole', () => {
  const before = Array.from({ length: 3000 }, (_, index) => `a${index}`)
  const after = Array.from({ length: 3000 }, (_, index) => `b${index}`)

  const steps = align(before, after)

  expect(spelt(steps, before, after)).toEqual({ before, after })
  expect(steps.findIndex(({ kind }) => kind === 'added')).toBe(3000)
})
