import { expect, test } from 'vitest'
import { sessionCookie, sessionTokenIn } from '#server/session-cookie.ts'

const HTTPS = 'https://plan.example.org'

test('over https the cookie is bound to the host and never leaves it in the clear', () => {
  expect(sessionCookie(HTTPS)).toEqual({
    name: '__Host-spolu.session',
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure: true, maxAge: 2_592_000 },
  })
  expect(sessionCookie('http://localhost:3000')).toMatchObject({
    name: 'spolu.session',
    options: { secure: false },
  })
})

test.each([
  [undefined, undefined],
  ['', undefined],
  ['theme=dark', undefined],
  ['__Host-spolu.session=', undefined],
  ['spolu.session=planted', undefined],
  ['x__Host-spolu.session=planted', undefined],
  ['theme=dark; __Host-spolu.session=secret; locale=sk', 'secret'],
  ['__Host-spolu.session=secret', 'secret'],
])('in the header %j the secret is %s', (header, token) => {
  expect(sessionTokenIn(header, HTTPS)).toBe(token)
})
