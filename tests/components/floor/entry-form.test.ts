import { expect, test } from 'vitest'
import { draftOf, formOf, problemsOf, refilled } from '#components/floor/entry-form.ts'
import { REQUIRED_FIELDS } from '#domain/plan/entry.ts'
import type { EntryDraft } from '#protocol/requests.ts'

const DRAFT: EntryDraft = {
  measureId: '11111111-1111-4111-8111-111111111111',
  activity: 'Weekend lunches',
  responsibleId: null,
  responsible: 'Social department',
  cooperation: ['Day centre', 'Provider'],
  termFrom: '2027-01-01',
  termTo: '2027-12-31',
  cost: 36_000_00,
  costReason: null,
  sources: [{ name: 'city budget', amount: 24_000_00, certainty: 'secured' }],
  sourceReason: null,
  indicator: 'lunches a week',
  baseline: 0,
  target: 80,
}

test('a prepared entry that nobody touches is sent as it came', () => {
  expect(draftOf(formOf(DRAFT))).toEqual(DRAFT)
})

test('empty lines and nameless sources are left out, emptied texts become nothing', () => {
  const form = formOf(DRAFT)
  const draft = draftOf({
    ...form,
    cooperation: ' Day centre \n\n',
    sources: [...form.sources, { key: 'new', name: '  ', amount: 5, certainty: 'to_find' }],
    costReason: 'left over from before there was a cost',
    indicator: '  ',
  })

  expect(draft).toEqual({ ...DRAFT, cooperation: ['Day centre'], indicator: null })
})

test('what the rulebook misses is known before anybody presses', () => {
  const bare: EntryDraft = {
    ...DRAFT,
    measureId: null,
    termTo: null,
    cost: null,
    sources: [],
    indicator: null,
    target: null,
  }

  expect([...problemsOf(REQUIRED_FIELDS, bare)]).toEqual([
    ['measure', 'missing'],
    ['term', 'missing'],
    ['indicator', 'missing'],
    ['target', 'missing'],
    ['cost_or_reason', 'missing'],
    ['source_or_reason', 'missing'],
  ])
})

test('what contradicts itself is told at its field', () => {
  const wrong: EntryDraft = { ...DRAFT, termFrom: '2028-01-01', cost: 1_00 }

  expect([...problemsOf([], wrong)]).toEqual([
    ['term', 'term-reversed'],
    ['sources', 'sources-exceed-cost'],
  ])
})

test('another measure brings its precedent, and keeps what somebody has filled in', () => {
  const after: EntryDraft = {
    ...DRAFT,
    measureId: '22222222-2222-4222-8222-222222222222',
    responsible: 'Day centre',
    indicator: 'courses',
    sources: [],
  }
  const touched = { ...formOf(DRAFT), indicator: 'lunches on Sundays', target: 120 }

  expect(draftOf(refilled(touched, DRAFT, after))).toEqual({
    ...after,
    indicator: 'lunches on Sundays',
    target: 120,
  })
})
