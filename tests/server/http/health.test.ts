import { createServer } from 'node:http'
import { afterEach, expect, test } from 'vitest'
import { Health, type HealthChecks } from '#server/http/health.ts'
import { freePort } from '#tests/support/ports.ts'

const FINE: HealthChecks = {
  probe: async () => undefined,
  pendingMigrations: async () => 0,
  readyWorkers: () => ({ ready: 1, of: 1 }),
}

const server = createServer()

afterEach(() => {
  server.removeAllListeners('request').close()
})

async function ask(path: string, checks: Partial<HealthChecks> = {}) {
  const health = new Health({ ...FINE, ...checks })
  const port = await freePort()
  server.on('request', async (request, response) => {
    if (!(await health.answer(request, response))) response.writeHead(418).end('{}')
  })
  server.listen(port, '127.0.0.1')
  const response = await fetch(`http://127.0.0.1:${port}${path}`)
  return { status: response.status, body: await response.json() }
}

test('HEALTH-1 /healthz answers while the process does, whatever the database says', async () => {
  const probe = () => Promise.reject(new Error('password=hunter2'))

  expect(await ask('/healthz', { probe })).toEqual({
    status: 200,
    body: { status: 'ok', uptimeSeconds: expect.any(Number) },
  })
})

test('HEALTH-2 /readyz says that the database takes writes and has every migration', async () => {
  expect(await ask('/readyz')).toEqual({
    status: 200,
    body: {
      status: 'ready',
      checks: {
        database: { ok: true, says: 'takes writes' },
        migrations: { ok: true, says: 'applied' },
        liveWorkers: { ok: true, says: '1 of 1' },
      },
    },
  })
})

test('HEALTH-3 a database that fails is told without its words', async () => {
  const probe = () => Promise.reject(new Error('password=hunter2'))

  expect(await ask('/readyz', { probe })).toMatchObject({
    status: 503,
    body: { status: 'not-ready', checks: { database: { ok: false, says: 'failed' } } },
  })
})

test('HEALTH-3 a database that hangs is told within a second', async () => {
  const startedAt = Date.now()
  const probe = () => new Promise<void>(() => undefined)

  const { body } = await ask('/readyz', { probe })

  expect(body).toMatchObject({ checks: { database: { ok: false, says: 'no answer within a second' } } })
  expect(Date.now() - startedAt).toBeLessThan(2_000)
})

test('HEALTH-2 a migration that is missing is told', async () => {
  expect(await ask('/readyz', { pendingMigrations: async () => 2 })).toMatchObject({
    status: 503,
    body: { checks: { migrations: { ok: false, says: '2 pending' } } },
  })
})

test('everything else is not its business', async () => {
  expect(await ask('/healthzz')).toMatchObject({ status: 418 })
})
