import { expect, test } from 'vitest'
import { coverageOf } from '#domain/plan/coverage.ts'
import { type Accountable, statusOf, summarise } from '#domain/plan/progress.ts'

const CITY = { key: 'msu', name: 'Odbor sociálnych vecí' }
const CENTRE = { key: 'dc', name: 'Denné centrum' }

const entry = (over: Partial<Accountable>): Accountable => ({
  status: 'planned',
  responsible: CITY,
  coverage: coverageOf(1_000, []),
  ...over,
})

test('PLAN-12 a settled state says it all; before that the newest report knows best', () => {
  expect([
    statusOf('approved', undefined),
    statusOf('in_progress', undefined),
    statusOf('approved', 'at_risk'),
    statusOf('in_progress', 'partly_done'),
    statusOf('done', 'in_progress'),
    statusOf('cancelled', undefined),
  ]).toEqual(['planned', 'in_progress', 'at_risk', 'partly_done', 'done', 'cancelled'])
})

test('PLAN-13 a plan is summed up by state, by who is responsible and in money', () => {
  const progress = summarise([
    entry({ status: 'done', responsible: CENTRE }),
    entry({ status: 'not_done' }),
    entry({ coverage: coverageOf(null, []) }),
  ])

  expect({
    ...progress,
    byResponsible: progress.byResponsible.map(({ name, total }) => [name, total]),
  }).toEqual({
    total: 3,
    byStatus: [
      { status: 'done', count: 1 },
      { status: 'planned', count: 1 },
      { status: 'not_done', count: 1 },
    ],
    byResponsible: [
      ['Odbor sociálnych vecí', 2],
      ['Denné centrum', 1],
    ],
    money: { cost: 2_000, secured: 0, applied: 0, uncovered: 2_000 },
    withoutCost: 1,
  })
})

test('an empty plan is nothing of everything', () => {
  expect(summarise([])).toEqual({
    total: 0,
    byStatus: [],
    byResponsible: [],
    money: { cost: 0, secured: 0, applied: 0, uncovered: 0 },
    withoutCost: 0,
  })
})
