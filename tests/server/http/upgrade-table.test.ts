import { once } from 'node:events'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FrontDoor } from '#server/http/front-door.ts'
import { LiveWorkers } from '#server/http/live-workers.ts'
import { meetingOf, routeUpgrades } from '#server/http/upgrade-table.ts'
import { createLog } from '#server/log.ts'
import { RawClient, upgradeRequest } from '#tests/support/raw-client.ts'

const log = createLog({ level: 'silent', readable: false })
const workers = new LiveWorkers({
  entry: join(import.meta.dirname, '../../support/echo-worker.ts'),
  count: 2,
  log,
})
const server = createServer()
const next = createServer()
let port = 0

beforeAll(async () => {
  const door = new FrontDoor({ appUrl: 'http://localhost', trustedProxies: [] })
  routeUpgrades(server, { door, workers, next })
  server.listen(0, '127.0.0.1')
  await Promise.all([once(server, 'listening'), workers.start()])
  const address = server.address()
  port = typeof address === 'object' && address !== null ? address.port : 0
})

afterAll(async () => {
  await workers.stop()
  server.close()
})

describe('which meeting an upgrade is for', () => {
  test.each([
    ['/sync/TRN-2026', 'TRN-2026'],
    ['/sync/TRN-2026?client=spolu', 'TRN-2026'],
    ['/socket.io/?EIO=4&transport=websocket&meeting=TRN-2026', 'TRN-2026'],
    ['/socket.io/?EIO=4', undefined],
    ['/sync/', undefined],
    ['/sync/a/b', undefined],
    ['/sync/%2e%2e', undefined],
    [`/sync/${'a'.repeat(65)}`, undefined],
    ['/', undefined],
  ])('%s → %s', (target, meeting) => {
    expect(meetingOf(target)).toBe(meeting)
  })
})

describe('DOOR-5 what is not in the table is not there', () => {
  test.each(['/', '/meetings/TRN-2026', '/socket.io/', '/sync/', '/_next/webpack-hmr', '/api/auth/session'])(
    '%s',
    async (target) => {
      using client = await RawClient.connect(port)

      client.send(upgradeRequest(target))

      expect(await client.closed()).toMatch(/^HTTP\/1\.1 404 Not Found\r\n/)
    },
  )
})

test('DOOR-1 an upgrade that names another server is refused', async () => {
  using client = await RawClient.connect(port)

  client.send(upgradeRequest('http://127.0.0.1:1/sync/TRN-2026'))

  expect(await client.closed()).toMatch(/^HTTP\/1\.1 400 /)
})

test('DOOR-2 an upgrade for a foreign name is refused', async () => {
  using client = await RawClient.connect(port)

  client.send(upgradeRequest('/sync/TRN-2026', { Host: 'evil.example' }))

  expect(await client.closed()).toMatch(/^HTTP\/1\.1 421 /)
})

test('during development Next gets its own and nothing else', async () => {
  const asked: (string | undefined)[] = []
  const note = (request: { url?: string }, socket: { end: () => void }) => {
    asked.push(request.url)
    socket.end()
  }
  next.on('upgrade', note)
  using reload = await RawClient.connect(port)
  using other = await RawClient.connect(port)

  reload.send(upgradeRequest('/_next/webpack-hmr'))
  other.send(upgradeRequest('/somewhere'))
  await Promise.all([reload.closed(), other.closed()])
  next.off('upgrade', note)

  expect(asked).toEqual(['/_next/webpack-hmr'])
})

describe('handing over', () => {
  test('LIVE-1 both lanes of a meeting reach the same worker, which is not this process', async () => {
    const pids = await Promise.all([
      pidBehind('/sync/TRN-2026'),
      pidBehind('/socket.io/?meeting=TRN-2026'),
      pidBehind('/sync/TRN-2026'),
    ])

    expect(new Set(pids).size).toBe(1)
    expect(pids[0]).not.toBe(process.pid)
  })

  test('many meetings use every worker', async () => {
    const pids = await Promise.all(Array.from({ length: 12 }, (_, index) => pidBehind(`/sync/M-${index}`)))

    expect(new Set(pids).size).toBe(2)
  })

  test('LIVE-2 a worker hears the true address, whatever the visitor claims', async () => {
    using client = await RawClient.connect(port)

    client.send(upgradeRequest('/sync/TRN-2026', { 'X-Client-Address': '203.0.113.7' }))

    expect(await client.until(/\n\{.*\}\n/)).toContain('"address":"127.0.0.1"')
  })

  test('LIVE-3 no byte is lost, not even of a client that does not wait for the answer', async () => {
    const clients = await Promise.all(Array.from({ length: 20 }, () => RawClient.connect(port)))
    for (const client of clients) {
      client.send(`${upgradeRequest('/sync/TRN-2026')}fir`)
      client.send('st.')
    }
    await Promise.all(
      clients.map(async (client) => {
        await client.until(/first\./)
        client.send('second.')
      }),
    )

    const received = await Promise.all(clients.map((client) => client.until(/second\./)))

    expect(received.every((text) => text.endsWith('first.second.'))).toBe(true)
    for (const client of clients) client[Symbol.dispose]()
  })

  test('LIVE-4 a worker that is killed is replaced, and this process lives on', async () => {
    const killed = await pidBehind('/sync/TRN-2026')

    process.kill(killed, 'SIGKILL')

    await expect.poll(() => workers.count().ready, { timeout: 10_000 }).toBe(1)
    await expect.poll(() => workers.count().ready, { timeout: 10_000 }).toBe(2)
    expect(await pidBehind('/sync/TRN-2026')).not.toBe(killed)
  })
})

async function pidBehind(target: string): Promise<number> {
  using client = await RawClient.connect(port)
  client.send(upgradeRequest(target))
  const answer = await client.until(/\n\{.*\}\n/)
  return JSON.parse(answer.slice(answer.indexOf('{'))).pid
}
