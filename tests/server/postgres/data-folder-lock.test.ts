import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { DataFolderInUse, holderOf, lockDataFolder } from '#server/postgres/data-folder-lock.ts'
import { identityOf } from '#server/postgres/process-identity.ts'
import { makeDataDir } from '#tests/support/server.ts'

let dataDir: string

beforeEach(async () => {
  dataDir = await makeDataDir()
})

afterEach(() => rm(dataDir, { recursive: true }))

const holdBy = (identity: unknown) => writeFile(join(dataDir, 'lock'), JSON.stringify(identity))

test('RUN-4 a second owner is refused within a second, and the holder is named', async () => {
  const startedAt = Date.now()
  await lockDataFolder(dataDir)

  const second = lockDataFolder(dataDir)

  await expect(second).rejects.toThrow(DataFolderInUse)
  await expect(second).rejects.toMatchObject({ pid: process.pid })
  expect(Date.now() - startedAt).toBeLessThan(1_000)
})

test('RUN-5 the lock of a process that is gone is taken over', async () => {
  const gone = spawn(process.execPath, ['--eval', ''])
  const identity = { pid: gone.pid, startedAt: (await identityOf(gone.pid ?? 0))?.startedAt }
  await once(gone, 'exit')
  await holdBy(identity)

  await lockDataFolder(dataDir)

  expect(await holderOf(dataDir)).toBe(process.pid)
})

test('a stranger who got the number of the holder does not hold the lock', async () => {
  await holdBy({ pid: process.pid, startedAt: 'another boot/1' })

  await lockDataFolder(dataDir)

  expect(JSON.parse(await readFile(join(dataDir, 'lock'), 'utf8'))).toEqual(await identityOf(process.pid))
})

test('a lock that was cut short by a full disk holds nobody up', async () => {
  await writeFile(join(dataDir, 'lock'), '')

  await expect(lockDataFolder(dataDir)).resolves.toBeDefined()
})

test('of ten who find a stale lock, one gets it', async () => {
  await holdBy({ pid: process.pid, startedAt: 'another boot/1' })

  const tries = await Promise.allSettled(Array.from({ length: 10 }, () => lockDataFolder(dataDir)))

  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('after its release anybody may have it', async () => {
  const lock = await lockDataFolder(dataDir)

  await lock.release()

  expect(await holderOf(dataDir)).toBeUndefined()
  await expect(lockDataFolder(dataDir)).resolves.toBeDefined()
})
