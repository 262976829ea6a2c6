import { describe, expect, test } from 'vitest'
import { ConfigError, readConfig, readSettings } from '#server/config.ts'

describe('what is not set', () => {
  test('RUN-1 without any setting it is a demo on localhost', () => {
    const { appUrl, port, host, demo, databaseUrl, oidc, smtpUrl } = readSettings({})

    expect({ appUrl, port, host, demo, databaseUrl, oidc, smtpUrl }).toEqual({
      appUrl: 'http://localhost:3000',
      port: 3000,
      host: 'localhost',
      demo: true,
      databaseUrl: undefined,
      oidc: undefined,
      smtpUrl: undefined,
    })
  })

  test('an empty line in .env is as good as none', () => {
    expect(readSettings({ PORT: '', DATABASE_URL: ' ', SMTP_URL: '' })).toEqual(readSettings({}))
  })

  test('RUN-2 a public address has no demo unless it is asked for', () => {
    const APP_URL = 'https://plan.example.org'

    expect([readSettings({ APP_URL }).demo, readSettings({ APP_URL, DEMO: '1' }).demo]).toEqual([false, true])
  })

  test('a loopback address can be without a demo', () => {
    expect(readSettings({ DEMO: '0' }).demo).toBe(false)
  })

  test('a public address is heard on every interface, a loopback one on none but its own', () => {
    const hosts = ['https://plan.example.org', 'http://127.0.0.1:8080'].map(
      (APP_URL) => readSettings({ APP_URL }).host,
    )

    expect(hosts).toEqual(['0.0.0.0', 'localhost'])
  })
})

describe('origins', () => {
  test('a public address has exactly one', () => {
    expect(readSettings({ APP_URL: 'https://plan.example.org/welcome' }).origins).toEqual([
      'https://plan.example.org',
    ])
  })

  test('a loopback one answers to all names of this machine', () => {
    expect(readSettings({ PORT: '4000' }).origins).toEqual([
      'http://localhost:4000',
      'http://127.0.0.1:4000',
      'http://[::1]:4000',
    ])
  })
})

describe('RUN-3 what is wrong is named', () => {
  test.each([
    [{ PORT: 'many' }, 'PORT should be a port number from 1 to 65535, for example 3000, but is "many".'],
    [{ PORT: '70000' }, 'PORT should be a port number from 1 to 65535, for example 3000, but is "70000".'],
    [{ DEMO: 'yes' }, 'DEMO should be 1 or 0, but is "yes".'],
    [{ LIVE_WORKERS: '0' }, 'LIVE_WORKERS should be a number from 1 to 64, but is "0".'],
    [
      { APP_URL: 'plan.example.org' },
      'APP_URL should be an address that begins with http:// or https://, for example https://plan.example.org, but is "plan.example.org".',
    ],
    [
      { TRUSTED_PROXIES: '10.0.0.0/8, proxy' },
      'TRUSTED_PROXIES should be addresses or ranges with commas between them, for example 127.0.0.1,10.0.0.0/8, but is "10.0.0.0/8, proxy".',
    ],
  ])('%o', (env, words) => {
    expect(() => readSettings(env)).toThrow(words)
  })

  test('several at once, so that one look is enough', () => {
    expect(() => readSettings({ PORT: 'x', DEMO: 'x' })).toThrow(/PORT.*\n.*DEMO/)
  })

  test('a secret is never repeated', () => {
    const DATABASE_URL = 'mysql://root:hunter2@db/spolu'

    expect(() => readSettings({ DATABASE_URL })).toThrow(
      /^DATABASE_URL should be an address like postgresql:\/\/user:password@host\/spolu\.\n/,
    )
  })

  test('half of a provider is refused', () => {
    expect(() => readSettings({ OIDC_ISSUER: 'https://login.example.org' })).toThrow(/belong together/)
  })
})

describe('inside a running Spolu', () => {
  test('database and secret must have been passed on', () => {
    expect(() => readConfig({})).toThrow(ConfigError)
  })

  test('they are there then', () => {
    const passed = {
      DATABASE_URL: 'postgresql://spolu@localhost/spolu?host=%2Ftmp',
      NEXTAUTH_SECRET: 's'.repeat(32),
    }

    const { databaseUrl, secret } = readConfig(passed)

    expect({ databaseUrl, secret }).toEqual({
      databaseUrl: passed.DATABASE_URL,
      secret: passed.NEXTAUTH_SECRET,
    })
  })
})
