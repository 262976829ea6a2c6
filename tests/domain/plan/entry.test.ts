import fc from 'fast-check'
import { expect, test } from 'vitest'
import { entryCodeStem, nextEntryCode } from '#domain/plan/code.ts'
import { completeEntry, type EntryFields, missingFields, REQUIRED_FIELDS } from '#domain/plan/entry.ts'

const EMPTY: EntryFields = {
  measureId: null,
  activity: '',
  responsibleId: null,
  responsible: ' ',
  cooperation: [],
  termFrom: null,
  termTo: null,
  cost: null,
  costReason: null,
  sources: [],
  sourceReason: null,
  indicator: '',
  baseline: null,
  target: null,
}

const source = (amount: number | null) => ({ name: 'rozpočet mesta', amount, certainty: 'secured' }) as const

const FULL: EntryFields = {
  ...EMPTY,
  measureId: 'measure',
  activity: 'Pilotná prevádzka',
  responsible: 'Odbor sociálnych vecí',
  termFrom: '2023-04-01',
  termTo: '2023-12-31',
  cost: 3_600_000,
  sources: [source(2_400_000), source(1_200_000)],
  indicator: 'počet klientov pilotu',
  baseline: 0,
  target: 20,
}

test('what the rulebook asks for and is empty is missing, in the order of the form', () => {
  expect(missingFields(REQUIRED_FIELDS, EMPTY)).toEqual(REQUIRED_FIELDS)
})

test('measure, activity and responsible are asked for whatever the rulebook says', () => {
  expect(missingFields([], EMPTY)).toEqual(['measure', 'activity', 'responsible'])
})

test('a full entry lacks nothing', () => {
  expect(missingFields(REQUIRED_FIELDS, FULL)).toEqual([])
})

test('reasons stand in for cost and sources, and zero is a number', () => {
  const free = { ...FULL, cost: 0, sources: [], sourceReason: 'ato normativo, sem custo', target: 0 }
  const open = { ...free, cost: null, costReason: 'závisí od stavu bytu' }

  expect([missingFields(REQUIRED_FIELDS, free), missingFields(REQUIRED_FIELDS, open)]).toEqual([[], []])
})

test('each emptied field is found', () => {
  const emptied = [
    { measureId: null },
    { activity: ' ' },
    { responsible: '' },
    { termTo: null },
    { indicator: null },
    { target: null },
    { cost: null },
    { sources: [] },
  ].map((over) => missingFields(REQUIRED_FIELDS, { ...FULL, ...over }))

  expect(emptied).toEqual(REQUIRED_FIELDS.map((field) => [field]))
})

test.each([
  ['as it is', {}, 'yes'],
  ['with something missing', { target: null }, 'fields-missing'],
  ['with its term reversed', { termFrom: '2024-01-01' }, 'term-reversed'],
  ['on one day', { termFrom: '2023-12-31' }, 'yes'],
  ['with more money than it costs', { sources: [source(3_600_001)] }, 'sources-exceed-cost'],
  ['with less, which the plan then shows', { sources: [source(1), source(null)] }, 'yes'],
  ['with a source while the cost is open', { cost: null, costReason: 'nevie sa' }, 'yes'],
] as const)('an entry %s: %s', (_how, over, answer) => {
  const completed = completeEntry(REQUIRED_FIELDS, { ...FULL, ...over })

  expect(completed.ok ? 'yes' : completed.reason).toBe(answer)
})

test('the code follows from the measure', () => {
  const taken = ['1.1.1/2022', '1.1.1/2023', '1.1.2/2023', '1.1.10/2022', '1.11.4/2023', 'PSB-001', 'PSB-2']
  const next = (measureCode: string, year: number) => nextEntryCode({ measureCode, year }, taken)

  expect([
    next('1.1', 2023),
    next('1.1', 2022),
    next('1.11', 2023),
    next('2.2', 2023),
    next('PSB', 2026),
  ]).toEqual(['1.1.3/2023', '1.1.11/2022', '1.11.5/2023', '2.2.1/2023', 'PSB-003'])
})

test('a code is never given twice, in any order of years', () => {
  const years = fc.array(fc.integer({ min: 2020, max: 2030 }), { maxLength: 40 })

  fc.assert(
    fc.property(years, fc.constantFrom('1.1', 'PSB'), (asked, measureCode) => {
      const taken: string[] = []
      for (const year of asked) taken.push(nextEntryCode({ measureCode, year }, taken))
      return (
        new Set(taken).size === asked.length &&
        taken.every((code) => code.startsWith(entryCodeStem(measureCode)))
      )
    }),
  )
})
