import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createLog } from '#server/log.ts'
import { joinDatabase, type OpenDatabase, openDatabase } from '#server/postgres/open-database.ts'
import { allProcesses, makeDataDir } from '#tests/support/server.ts'

const log = createLog({ level: 'silent', readable: false })

let dataDir: string

beforeEach(async () => {
  dataDir = await makeDataDir()
})

afterEach(() => rm(dataDir, { recursive: true }))

const open = () => openDatabase({ databaseUrl: undefined, dataDir }, log)

test('RUN-6 it listens on no network, writes through to the disk and checks what it reads', async () => {
  await using database = disposable(await open())

  const { rows } = await query(
    database.url,
    `SELECT name, setting FROM pg_settings
      WHERE name IN ('listen_addresses', 'fsync', 'synchronous_commit', 'data_checksums') ORDER BY name`,
  )

  expect(Object.fromEntries(rows.map(({ name, setting }) => [name, setting]))).toEqual({
    data_checksums: 'on',
    fsync: 'on',
    listen_addresses: '',
    synchronous_commit: 'on',
  })
})

test('RUN-7 after kill -9 of its keeper the next start stops the orphan and finds every row', async () => {
  const { keeper, url } = await forkKeeper()
  await query(url, 'CREATE TABLE kept AS SELECT 7 AS number')
  const orphan = await postmasterPid()
  await killKeeper(keeper)
  expect(await isRunning(orphan)).toBe(true)

  await using database = disposable(await open())

  expect(await isRunning(orphan)).toBe(false)
  expect((await query(database.url, 'SELECT number FROM kept')).rows).toEqual([{ number: 7 }])
})

test('RUN-7 after kill -9 of keeper and PostgreSQL at once it starts from what is on disk', async () => {
  const { keeper, url } = await forkKeeper()
  await query(url, 'CREATE TABLE kept AS SELECT 7 AS number')
  process.kill(await postmasterPid(), 'SIGKILL')
  await killKeeper(keeper)

  await using database = disposable(await open())

  expect((await query(database.url, 'SELECT number FROM kept')).rows).toEqual([{ number: 7 }])
})

test('RUN-8 a PostgreSQL that dies under us is started again', async () => {
  await using database = disposable(await open())
  const first = await postmasterPid()

  process.kill(first, 'SIGKILL')

  await expect.poll(() => answers(database.url), { timeout: 10_000 }).toBe(true)
  expect(await postmasterPid()).not.toBe(first)
})

test('RUN-4 a second opening of the same folder is refused', async () => {
  await using _database = disposable(await open())

  await expect(open()).rejects.toThrow(`in use by the process ${process.pid}`)
})

test('a command in a second terminal joins the running one', async () => {
  await using database = disposable(await open())

  const joined = await joinDatabase({ databaseUrl: undefined, dataDir }, log)

  expect(joined.url).toBe(database.url)
})

test('the end leaves no process, no lock and no socket', async () => {
  const database = await open()
  const postgres = await postmasterPid()
  const socket = new URL(database.url).searchParams.get('host') ?? ''

  await database.stop()

  expect(await isRunning(postgres)).toBe(false)
  await expect(stat(socket)).rejects.toThrow('ENOENT')
  await expect(stat(join(dataDir, 'lock'))).rejects.toThrow('ENOENT')
})

test('a DATABASE_URL is used as it is, and shown without its password', async () => {
  const databaseUrl = 'postgresql://spolu:hunter2@db.example.org/spolu'

  const { url, lies } = await openDatabase({ databaseUrl, dataDir }, log)

  expect({ url, lies }).toEqual({ url: databaseUrl, lies: 'postgresql://spolu@db.example.org/spolu' })
})

async function forkKeeper(): Promise<{ keeper: ChildProcess; url: string }> {
  const keeper = fork(join(import.meta.dirname, '../../support/database-keeper.ts'), [dataDir], {
    execArgv: [],
  })
  const [url] = await once(keeper, 'message', { signal: AbortSignal.timeout(20_000) })
  return { keeper, url: String(url) }
}

async function killKeeper(keeper: ChildProcess): Promise<void> {
  const exit = once(keeper, 'exit')
  keeper.kill('SIGKILL')
  await exit
}

async function postmasterPid(): Promise<number> {
  const text = await readFile(join(dataDir, 'postgres/postmaster.pid'), 'utf8')
  return Number(text.split('\n')[0])
}

const isRunning = async (pid: number) => (await allProcesses()).some((row) => row.pid === pid)

async function query(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await client.query(sql)
  } finally {
    await client.end()
  }
}

const answers = (url: string) =>
  query(url, 'SELECT 1').then(
    () => true,
    () => false,
  )

const disposable = (database: OpenDatabase) => ({ ...database, [Symbol.asyncDispose]: database.stop })
