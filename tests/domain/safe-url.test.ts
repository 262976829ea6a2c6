import { expect, test } from 'vitest'
import { hostOf, safeUrl } from '#domain/safe-url.ts'

test.each([
  ['https://example.org/a?b=1#c', 'https://example.org/a?b=1#c'],
  ['http://example.org', 'http://example.org/'],
  ['  https://example.org  ', 'https://example.org/'],
  ['mailto:kpss@example.org', 'mailto:kpss@example.org'],
  ['tel:+421900000000', 'tel:+421900000000'],
  ['https://bank.example@evil.example/', 'https://evil.example/'],
  ['https://user:secret@example.org/', 'https://example.org/'],
  ['https://example.org/\u202Egnp.exe', 'https://example.org/gnp.exe'],
  ['https://пример.example/', 'https://xn--e1afmkfd.example/'],
])('%s is followed as %s', (typed, followed) => {
  expect(safeUrl(typed)).toBe(followed)
})

test.each([
  'javascript:alert(1)',
  'JaVa\tScript:alert(1)',
  '\u0001javascript:alert(1)',
  'java\u200Bscript:alert(1)',
  ' data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'blob:https://example.org/1',
  'file:///etc/passwd',
  '//evil.example',
  '/relative',
  'https:\\\\evil.example',
  'https://',
  '',
  null,
  42,
  { href: 'https://example.org' },
])('%j is no link', (typed) => {
  expect(safeUrl(typed)).toBeUndefined()
})

test('people can see where an address leads', () => {
  expect([hostOf('https://example.org:8443/a'), hostOf('mailto:a@example.org')]).toEqual([
    'example.org:8443',
    undefined,
  ])
})
