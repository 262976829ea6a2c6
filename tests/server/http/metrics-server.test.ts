import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Counter, Registry } from 'prom-client'
import { expect, test } from 'vitest'
import { startMetrics, WORKER_METRICS_PATH } from '#server/http/metrics-server.ts'
import { freePort } from '#tests/support/ports.ts'

/** A live worker as far as figures go. */
async function worker(folder: string, name: string, commits: number) {
  const registry = new Registry()
  new Counter({ name: 'spolu_updates_total', help: 'Updates committed', registers: [registry] }).inc(commits)
  const server = createServer(async ({ url }, response) => {
    response.writeHead(url === WORKER_METRICS_PATH ? 200 : 404)
    response.end(JSON.stringify(await registry.getMetricsAsJSON()))
  })
  const socket = join(folder, `${name}.sock`)
  await once(server.listen(socket), 'listening')
  return { socket, server }
}

test('METRIC-1 one page has the figures of the main process and of all workers, and survives a dead one', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'spolu-test-'))
  const workers = [await worker(folder, 'a', 3), await worker(folder, 'b', 4)]
  const sockets = () => [...workers.map(({ socket }) => socket), join(folder, 'gone.sock')]
  const port = await freePort()
  await using metrics = await startMetrics(`127.0.0.1:${port}`, { sockets })
  const answer = await fetch(`http://127.0.0.1:${port}/metrics`)
  const page = await answer.text()
  const elsewhere = await fetch(`http://127.0.0.1:${port}/healthz`)
  for (const { server } of workers) server.close()
  await rm(folder, { recursive: true })

  expect(metrics.listening).toBe(true)
  expect([answer.status, elsewhere.status]).toEqual([200, 404])
  expect(answer.headers.get('content-type')).toContain('text/plain')
  expect(page).toContain('spolu_updates_total 7')
  expect(page).toMatch(/nodejs_eventloop_lag_seconds\{process="main"\} [\d.]+/)
})

test('METRIC-2 an address that is taken is told by the name of its setting', async () => {
  await using taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  const address = taken.address()
  const port = typeof address === 'object' ? address?.port : 0

  await expect(startMetrics(`127.0.0.1:${port}`, { sockets: () => [] })).rejects.toThrow('METRICS_ADDRESS')
})
