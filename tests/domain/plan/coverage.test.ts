import { expect, test } from 'vitest'
import { coverageOf, NOTHING_COVERED, readSources, sumCoverage } from '#domain/plan/coverage.ts'
import type { FundingSource } from '#domain/plan/funding.ts'

const source = (amount: number | null, certainty: FundingSource['certainty'] = 'secured'): FundingSource => ({
  name: 'rozpočet mesta',
  amount,
  certainty,
})

test('PLAN-11 what no source carries is shown as uncovered, never hidden and never negative', () => {
  expect([
    coverageOf(36_000, [source(24_000), source(12_000, 'applied')]),
    coverageOf(36_000, [source(24_000), source(6_000, 'to_find')]),
    coverageOf(36_000, []),
    coverageOf(1_000, [source(5_000)]),
    coverageOf(0, []),
  ]).toEqual([
    { cost: 36_000, secured: 24_000, applied: 12_000, uncovered: 0 },
    { cost: 36_000, secured: 24_000, applied: 0, uncovered: 12_000 },
    { cost: 36_000, secured: 0, applied: 0, uncovered: 36_000 },
    { cost: 1_000, secured: 5_000, applied: 0, uncovered: 0 },
    { cost: 0, secured: 0, applied: 0, uncovered: 0 },
  ])
})

test('a source without an amount carries what the others leave, unless it has still to be found', () => {
  expect([
    coverageOf(48_000, [source(null)]),
    coverageOf(48_000, [source(8_000), source(null, 'applied')]),
    coverageOf(48_000, [source(8_000), source(null, 'to_find')]),
  ]).toEqual([
    { cost: 48_000, secured: 48_000, applied: 0, uncovered: 0 },
    { cost: 48_000, secured: 8_000, applied: 40_000, uncovered: 0 },
    { cost: 48_000, secured: 8_000, applied: 0, uncovered: 40_000 },
  ])
})

test('an entry without a cost adds what it has, and nothing to what is missing', () => {
  const known = coverageOf(10_000, [source(4_000)])
  const unknown = coverageOf(null, [source(1_000)])

  expect([unknown, [known, unknown].reduce(sumCoverage, NOTHING_COVERED)]).toEqual([
    { cost: null, secured: 1_000, applied: 0, uncovered: 0 },
    { cost: 10_000, secured: 5_000, applied: 0, uncovered: 6_000 },
  ])
})

test('stored sources that cannot be read are left out', () => {
  expect([
    readSources('rozpočet'),
    readSources([{ name: 'mesto', amount: 5 }, { amount: 3 }, null, { name: 'dar', certainty: 'applied' }]),
  ]).toEqual([
    [],
    [
      { name: 'mesto', amount: 5, certainty: 'secured' },
      { name: 'dar', amount: null, certainty: 'applied' },
    ],
  ])
})
