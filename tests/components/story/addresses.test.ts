import { expect, test } from 'vitest'
import { planAddress } from '#components/plan/plan-address.ts'
import { contributionPath, entryPath, proposalPath } from '#components/story/addresses.ts'

test('a code with a slash stays readable in its address, and nothing in a code escapes from it', () => {
  expect([
    entryPath('1.1.1/2023'),
    entryPath('PSB-001'),
    entryPath('a b/?x'),
    proposalPath('N-2023-SEN-01'),
    contributionPath('K/../x'),
  ]).toEqual([
    '/entries/1.1.1/2023',
    '/entries/PSB-001',
    '/entries/a%20b/%3Fx',
    '/proposals/N-2023-SEN-01',
    '/contributions/K%2F..%2Fx',
  ])
})

test('the address of a plan says which part of it is shown', () => {
  expect([
    planAddress('kpss', { year: null, responsible: null, theme: null }),
    planAddress('kpss', { year: 2023, responsible: 'Denné centrum', theme: 'SEN' }, '/export.csv'),
  ]).toEqual([
    '/plans/kpss?year=all',
    '/plans/kpss/export.csv?year=2023&responsible=Denn%C3%A9+centrum&theme=SEN',
  ])
})
