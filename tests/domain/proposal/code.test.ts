import { expect, test } from 'vitest'
import { nextProposalCode, proposalCodeStem } from '#domain/proposal/code.ts'

const slovak = { processKind: 'community_plan', year: 2023, themeCode: 'SEN', level: 'municipality' } as const
const brazilian = { processKind: 'conference', year: 2025, themeCode: '5', level: 'region' } as const

test('a community plan counts by year and target group', () => {
  const taken = ['N-2023-SEN-01', 'N-2023-SEN-02', 'N-2023-ZDR-07', 'N-2022-SEN-09']

  expect(nextProposalCode(proposalCodeStem(slovak), taken)).toBe('N-2023-SEN-03')
})

test.each([
  ['municipality', 'E5-M-01'],
  ['region', 'E5-E-01'],
  ['nation', 'E5-U-01'],
] as const)('a conference counts by axis and level: %s', (level, code) => {
  expect(nextProposalCode(proposalCodeStem({ ...brazilian, level }), [])).toBe(code)
})

test('a proposal whose theme is not known yet has a code all the same', () => {
  const stems = [
    proposalCodeStem({ ...slovak, themeCode: null }),
    proposalCodeStem({ ...brazilian, themeCode: null }),
  ]

  expect(stems.map((stem) => nextProposalCode(stem, ['N-2023-SEN-04']))).toEqual(['N-2023-01', 'E0-E-01'])
})

test('a gap is not filled, and the hundredth follows the ninety-ninth', () => {
  const next = [
    nextProposalCode('E1-M-', ['E1-M-01', 'E1-M-03']),
    nextProposalCode('E1-M-', ['E1-M-99', 'E1-M-9x', 'E1-M-']),
  ]

  expect(next).toEqual(['E1-M-04', 'E1-M-100'])
})
