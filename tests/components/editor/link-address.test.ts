import { expect, test } from 'vitest'
import { addressFrom } from '#components/editor/link-address.ts'

test.each([
  ['trencin.sk', 'https://trencin.sk/'],
  ['www.trencin.sk/plan?rok=2026', 'https://www.trencin.sk/plan?rok=2026'],
  ['http://trencin.sk', 'http://trencin.sk/'],
  ['ana@trencin.sk', 'mailto:ana@trencin.sk'],
  ['tel:+421320000000', 'tel:+421320000000'],
  ['trencin.sk:8080/plan', 'https://trencin.sk:8080/plan'],
  ['  trencin.sk ', 'https://trencin.sk/'],
])('%s means %s', (typed, address) => {
  expect(addressFrom(typed)).toBe(address)
})

test.each([
  '',
  'odbor sociálnych vecí',
  'javascript:alert(1)',
  'JaVa\tScript:alert(1)',
  'data:text/html,x',
  '/proposals/1',
  '//evil.example',
])('%j is no address to follow', (typed) => {
  expect(addressFrom(typed)).toBeUndefined()
})
