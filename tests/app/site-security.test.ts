import { expect, test } from 'vitest'
import { contentSecurityPolicy, securityHeaders } from '#app/_lib/site-security.ts'

const policy = (overrides = {}) =>
  Object.fromEntries(
    contentSecurityPolicy({
      nonce: 'n0nce',
      host: 'plan.example.org',
      isSecure: true,
      isDevelopment: false,
      ...overrides,
    })
      .split('; ')
      .map((directive) => {
        const [name = '', ...sources] = directive.split(' ')
        return [name, sources.join(' ')]
      }),
  )

test('in production only scripts with the nonce run, and nothing is loaded from elsewhere', () => {
  expect(policy()).toEqual({
    'default-src': "'none'",
    'script-src': "'nonce-n0nce' 'strict-dynamic'",
    'style-src': "'self' 'nonce-n0nce'",
    'style-src-attr': "'unsafe-inline'",
    'img-src': "'self' data: blob:",
    'font-src': "'self'",
    'connect-src': "'self' wss://plan.example.org",
    'form-action': "'self'",
    'base-uri': "'none'",
    'object-src': "'none'",
    'frame-ancestors': "'none'",
    'frame-src': "'none'",
    'manifest-src': "'self'",
    'worker-src': "'self'",
  })
})

test('a form may also lead to the provider that the house has set, and nowhere else', () => {
  expect(policy({ signInProvider: 'https://id.example.org/realms/town' })['form-action']).toBe(
    "'self' https://id.example.org",
  )
})

test('without TLS the sockets are plain, and no browser is told to insist on TLS', () => {
  expect(policy({ isSecure: false, host: 'localhost:3000' })['connect-src']).toBe(
    "'self' ws://localhost:3000",
  )
  expect(securityHeaders({ path: '/', isSecure: false })).not.toHaveProperty('Strict-Transport-Security')
  expect(securityHeaders({ path: '/', isSecure: true })).toHaveProperty('Strict-Transport-Security')
})

test.each(['/sign-in', '/sign-in/code', '/join/ABC', '/api/auth/callback'])(
  '%s tells no other site its address, and its forms still say whose they are',
  (path) => {
    expect(securityHeaders({ path, isSecure: true })['Referrer-Policy']).toBe('same-origin')
  },
)

test('ordinary pages tell other sites only where we are', () => {
  expect(securityHeaders({ path: '/plans/kpss', isSecure: true })['Referrer-Policy']).toBe(
    'strict-origin-when-cross-origin',
  )
})
