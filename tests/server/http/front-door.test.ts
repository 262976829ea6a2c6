import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { describe, expect, test } from 'vitest'
import { FrontDoor } from '#server/http/front-door.ts'

const PUBLIC = { appUrl: 'https://plan.example.org', trustedProxies: ['10.0.0.0/8'] }

type Visit = { url?: string; from?: string; headers?: Record<string, string> }

function visit({ url = '/', from = '10.0.0.1', headers = {} }: Visit, settings = PUBLIC) {
  const socket = new Socket()
  Object.defineProperty(socket, 'remoteAddress', { value: from })
  const request = new IncomingMessage(socket)
  Object.assign(request, { url, headers: { host: 'plan.example.org', ...headers } })
  return { away: new FrontDoor(settings).admit(request), headers: request.headers }
}

describe('DOOR-1 a request that names another server is refused', () => {
  test.each(['http://127.0.0.1:5432/', '//evil.example/', '/\\evil.example/', '*', 'evil.example:80'])(
    '%s',
    (url) => {
      expect(visit({ url }).away).toMatchObject({ status: 400 })
    },
  )
})

describe('DOOR-2 only our own names are answered', () => {
  test.each(['plan.example.org', 'localhost:3000', '127.0.0.1:3000', '[::1]:3000'])('%s is ours', (host) => {
    expect(visit({ headers: { host } }).away).toBeUndefined()
  })

  test.each(['evil.example', 'plan.example.org.evil.example', 'plan.example.org:8080', ''])(
    '"%s" is not',
    (host) => {
      expect(visit({ headers: { host } }).away).toMatchObject({ status: 421 })
    },
  )
})

describe('DOOR-3 the address of the visitor', () => {
  test('is the one before our proxies', () => {
    const { headers } = visit({ headers: { 'x-forwarded-for': '198.51.100.9, 203.0.113.7, 10.1.1.1' } })

    expect(headers['x-client-address']).toBe('203.0.113.7')
  })

  test('is not what a stranger claims', () => {
    const { headers } = visit({ from: '198.51.100.1', headers: { 'x-forwarded-for': '203.0.113.7' } })

    expect(headers['x-client-address']).toBe('198.51.100.1')
  })

  test('has one form', () => {
    const { headers } = visit({ from: '::ffff:198.51.100.1' })

    expect(headers['x-client-address']).toBe('198.51.100.1')
  })

  test('is the last that makes sense when a proxy writes nonsense', () => {
    const { headers } = visit({ headers: { 'x-forwarded-for': '203.0.113.7, unknown' } })

    expect(headers['x-client-address']).toBe('10.0.0.1')
  })
})

test('DOOR-4 headers of ours cannot be brought along', () => {
  const { headers } = visit({
    from: '198.51.100.1',
    headers: {
      'x-client-address': '127.0.0.1',
      'x-request-id': 'mine',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'gopher',
      'x-forwarded-port': '1',
      forwarded: 'for=127.0.0.1',
    },
  })

  expect(headers).toEqual({
    host: 'plan.example.org',
    'x-client-address': '198.51.100.1',
    'x-forwarded-for': '198.51.100.1',
    'x-forwarded-host': 'plan.example.org',
    'x-forwarded-proto': 'https',
    'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
  })
})

test('on a loopback address the forwarded host is the one that was asked for', () => {
  const settings = { appUrl: 'http://localhost:3000', trustedProxies: [] }

  const { headers } = visit({ from: '127.0.0.1', headers: { host: '127.0.0.1:3000' } }, settings)

  expect(headers['x-forwarded-host']).toBe('127.0.0.1:3000')
})
