import { expect, test } from 'vitest'
import { negotiateLocale } from '#domain/locale.ts'

test.each([
  ['sk-SK,sk;q=0.9,en;q=0.8', 'sk'],
  ['en-US,en;q=0.9,sk;q=0.8', 'en'],
  ['pt-BR,pt;q=0.9,en;q=0.8', 'pt-BR'],
  ['pt-PT', 'pt-BR'],
  ['pt', 'pt-BR'],
  ['cs,en;q=0.5', 'sk'],
  ['de-DE,de;q=0.9,sk;q=0.4,en;q=0.3', 'sk'],
  ['en;q=0.2, sk;q=0.7', 'sk'],
  ['sk;q=0, en', 'en'],
  ['hu,de', 'en'],
  ['*', 'en'],
  ['', 'en'],
  [';;;q=,=', 'en'],
  ['SK', 'sk'],
] as const)('a browser that asks for "%s" gets %s', (header, locale) => {
  expect(negotiateLocale(header)).toBe(locale)
})

test('without a header English is spoken', () => {
  expect([negotiateLocale(null), negotiateLocale(undefined)]).toEqual(['en', 'en'])
})
