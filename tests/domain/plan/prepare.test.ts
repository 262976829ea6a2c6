import { expect, test } from 'vitest'
import { type Card, type Precedent, prepareEntry } from '#domain/plan/prepare.ts'

const card: Card = {
  title: 'Opatrovateľská služba aj večer a cez víkend',
  measureId: 'm11',
  responsible: null,
  estimatedCost: null,
}

const lastYear: Precedent = {
  year: 2022,
  measureId: 'm11',
  activity: 'Zvýšenie počtu hodín terénnej opatrovateľskej služby',
  responsibleId: 'osv',
  responsible: 'Odbor sociálnych vecí',
  cooperation: ['neverejní poskytovatelia'],
  termFrom: null,
  termTo: '2022-12-31',
  cost: 4_800_000,
  costReason: null,
  sources: [{ name: 'rozpočet mesta', amount: 4_800_000, certainty: 'secured' }],
  sourceReason: null,
  indicator: 'počet poskytnutých hodín',
  baseline: 31_000,
  target: 34_000,
  lastValue: 34_650,
}

test('last year fills what the card leaves open, moved by a year, from where it has come', () => {
  expect(prepareEntry(card, { year: 2023, precedent: lastYear })).toEqual({
    measureId: 'm11',
    activity: 'Opatrovateľská služba aj večer a cez víkend',
    responsibleId: 'osv',
    responsible: 'Odbor sociálnych vecí',
    cooperation: ['neverejní poskytovatelia'],
    termFrom: null,
    termTo: '2023-12-31',
    cost: 4_800_000,
    costReason: null,
    sources: [{ name: 'rozpočet mesta', amount: 4_800_000, certainty: 'secured' }],
    sourceReason: null,
    indicator: 'počet poskytnutých hodín',
    baseline: 34_650,
    target: null,
  })
})

test('the card goes first; amounts of another cost are not carried over', () => {
  const said: Card = {
    ...card,
    responsible: { id: 'vzor', name: 'Opatrovateľská služba Vzor, n. o.' },
    estimatedCost: 3_600_000,
  }

  expect(prepareEntry(said, { year: 2023, precedent: lastYear })).toMatchObject({
    responsibleId: 'vzor',
    responsible: 'Opatrovateľská služba Vzor, n. o.',
    cost: 3_600_000,
    sources: [{ name: 'rozpočet mesta', amount: null, certainty: 'secured' }],
  })
})

test('a responsible without an organisation of ours is carried over as printed', () => {
  const printed = { ...lastYear, responsibleId: null, responsible: 'CMAS e Secretaria' }

  expect(prepareEntry(card, { year: 2023, precedent: printed })).toMatchObject({
    responsibleId: null,
    responsible: 'CMAS e Secretaria',
  })
})

test('without an earlier entry the form begins with the card', () => {
  expect(prepareEntry(card, { year: 2023, precedent: null })).toEqual({
    measureId: 'm11',
    activity: 'Opatrovateľská služba aj večer a cez víkend',
    responsibleId: null,
    responsible: '',
    cooperation: [],
    termFrom: null,
    termTo: null,
    cost: null,
    costReason: null,
    sources: [],
    sourceReason: null,
    indicator: null,
    baseline: null,
    target: null,
  })
})

test('a leap day becomes the last of February', () => {
  const leap = { ...lastYear, year: 2024, termFrom: '2024-02-29', termTo: '2026-02-28' }

  expect(prepareEntry(card, { year: 2025, precedent: leap })).toMatchObject({
    termFrom: '2025-02-28',
    termTo: '2027-02-28',
  })
})
