import { expect, test } from 'vitest'
import { returnPath } from '#domain/person/return-path.ts'

test.each(['/', '/groups/seniori/join', '/plans/kpss?year=2023#1.1', '/skupiny/ťažkosti'])(
  'ENTER-12 %s is ours',
  (path) => {
    expect(returnPath(path)).toBe(path)
  },
)

test.each([
  undefined,
  '',
  'groups',
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  'https://evil.example',
  'javascript:alert(1)',
  '/groups\r\nSet-Cookie: a=b',
  '/\tevil.example',
  '/groups\\..\\evil',
  ` /groups`,
  `/${'a'.repeat(501)}`,
])('ENTER-12 %j leads home', (wish) => {
  expect(returnPath(wish)).toBe('/')
})
