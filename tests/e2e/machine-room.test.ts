import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { allProcesses, makeDataDir, startServer } from '#tests/support/server.ts'

const PROJECT = join(import.meta.dirname, '../..')

test('RUN-12 it serves, says so, and stops within ten seconds without leaving a process', async () => {
  await using server = await startServer({ demo: false })
  const ready = await fetch(`${server.url}/readyz`)
  const page = await fetch(server.url)
  const family = await server.family()
  const startedAt = Date.now()

  const exitCode = await server.stop()

  expect({ ready: ready.status, page: page.status, exitCode }).toEqual({ ready: 200, page: 200, exitCode: 0 })
  expect(Date.now() - startedAt).toBeLessThan(10_000)
  expect(await stillRunning(family)).toEqual([])
})

test('RUN-12 Ctrl-C does the same', async () => {
  await using server = await startServer({ demo: false })
  const family = await server.family()

  expect(await server.stop('SIGINT')).toBe(0)
  expect(await stillRunning(family)).toEqual([])
})

test('RUN-13 after kill -9 the next start works, and the workers of the dead one leave by themselves', async () => {
  const dataDir = await makeDataDir()
  const first = await startServer({ dataDir, demo: false })
  const { workers } = await first.pids()
  await first.kill9()

  await using second = await startServer({ dataDir, demo: false })

  expect((await fetch(`${second.url}/readyz`)).status).toBe(200)
  await expect.poll(() => stillRunning(workers), { timeout: 10_000 }).toEqual([])
})

test('RUN-14 a killed live worker is replaced while pages go on', async () => {
  await using server = await startServer({ demo: false, env: { LIVE_WORKERS: '1' } })
  const [killed = 0] = (await server.pids()).workers

  process.kill(killed, 'SIGKILL')

  expect((await fetch(server.url)).status).toBe(200)
  await expect.poll(async () => (await server.pids()).workers.length, { timeout: 10_000 }).toBe(1)
  await expect.poll(async () => (await fetch(`${server.url}/readyz`)).status, { timeout: 10_000 }).toBe(200)
})

test('RUN-4 a second one on the same data is refused within a second of its start, in words', async () => {
  await using server = await startServer({ demo: false })

  const { exitCode, output } = await runMain({ DATA_DIR: server.dataDir, PORT: '1' })

  expect(exitCode).toBe(1)
  expect(output).toContain(`is in use by the process ${(await server.pids()).main}`)
  expect(output).not.toContain('    at ')
})

test('RUN-15 a taken port is told in words, and nothing is left running', async () => {
  await using server = await startServer({ demo: false })
  const dataDir = await makeDataDir()

  const { exitCode, output } = await runMain({ DATA_DIR: dataDir, DEMO: '0', PORT: String(server.port) })

  expect(exitCode).toBe(1)
  expect(output).toContain(`Port ${server.port} is taken by another program`)
  await expect(stat(join(dataDir, 'postgres/postmaster.pid'))).rejects.toThrow('ENOENT')
  await rm(dataDir, { recursive: true })
})

test('RUN-16 without the demo it prints a one-time token and keeps it for nobody else to read', async () => {
  await using server = await startServer({ demo: false })

  const token = (await readFile(join(server.dataDir, 'setup-token'), 'utf8')).trim()

  expect(server.output).toContain(token)
  const modes = await Promise.all(['setup-token', 'secret'].map((name) => stat(join(server.dataDir, name))))
  expect(modes.map(({ mode }) => (mode & 0o777).toString(8))).toEqual(['600', '600'])
})

test('RUN-3 a wrong setting is told by name, before anything is started', async () => {
  const { exitCode, output } = await runMain({ LIVE_WORKERS: 'all' })

  expect({ exitCode, output: output.trim() }).toEqual({
    exitCode: 1,
    output: [
      'LIVE_WORKERS should be a number from 1 to 64, but is "all".',
      'Set it in the environment or in the file .env (see .env.example).',
    ].join('\n'),
  })
})

async function stillRunning(pids: readonly number[]): Promise<number[]> {
  const running = new Set((await allProcesses()).map(({ pid }) => pid))
  return pids.filter((pid) => running.has(pid))
}

async function runMain(env: Record<string, string>): Promise<{ exitCode: number | null; output: string }> {
  const main = spawn(process.execPath, ['server/main.ts'], {
    cwd: PROJECT,
    env: { PATH: process.env.PATH, NODE_ENV: 'production', LOG_LEVEL: 'warn', ...env },
  })
  let output = ''
  for (const stream of [main.stdout, main.stderr]) {
    stream.on('data', (chunk) => {
      output += String(chunk)
    })
  }
  await once(main, 'close')
  return { exitCode: main.exitCode, output }
}
