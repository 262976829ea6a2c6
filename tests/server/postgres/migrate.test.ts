import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { migrate, pendingMigrations } from '#server/postgres/migrate.ts'
import { emptyDatabase } from '#tests/support/database.ts'
import { makeDataDir } from '#tests/support/server.ts'

let folder: string

beforeEach(async () => {
  folder = await makeDataDir()
  await migration('1_people', 'CREATE TABLE people (name text)')
  await migration('2_ada', "INSERT INTO people VALUES ('ada')")
})

afterEach(() => rm(folder, { recursive: true }))

async function migration(name: string, sql: string): Promise<void> {
  await mkdir(join(folder, name), { recursive: true })
  await writeFile(join(folder, name, 'migration.sql'), sql)
}

test('RUN-9 migrations are applied in order, once', async () => {
  await using database = await emptyDatabase()

  const runs = [await migrate(database.url, folder), await migrate(database.url, folder)]

  expect(runs).toEqual([['1_people', '2_ada'], []])
  expect(await pendingMigrations(database.url, folder)).toBe(0)
  expect(await names(database.url)).toEqual(['ada'])
})

test('of three that start at once, one migrates', async () => {
  await using database = await emptyDatabase()

  await Promise.all([1, 2, 3].map(() => migrate(database.url, folder)))

  expect(await names(database.url)).toEqual(['ada'])
})

test('RUN-10 a migration that was changed after it was applied is refused in words', async () => {
  await using database = await emptyDatabase()
  await migrate(database.url, folder)
  await migration('2_ada', "INSERT INTO people VALUES ('ben')")
  await migration('3_more', "INSERT INTO people VALUES ('eve')")

  await expect(migrate(database.url, folder)).rejects.toThrow('2_ada was applied with other words')
  expect(await names(database.url)).toEqual(['ada'])
})

test('RUN-11 a database of a newer version is refused in words', async () => {
  await using database = await emptyDatabase()
  await migrate(database.url, folder)
  await rm(join(folder, '2_ada'), { recursive: true })

  await expect(migrate(database.url, folder)).rejects.toThrow('2_ada is newer than this version of Spolu')
})

test('a migration that fails leaves nothing behind, and is tried again when it is repaired', async () => {
  await using database = await emptyDatabase()
  await migration('3_broken', "INSERT INTO people VALUES ('eve'); SELECT nonsense")
  await expect(migrate(database.url, folder)).rejects.toThrow('3_broken failed and was rolled back')
  expect(await names(database.url)).toEqual(['ada'])
  await migration('3_broken', "INSERT INTO people VALUES ('eve')")

  await migrate(database.url, folder)

  expect(await names(database.url)).toEqual(['ada', 'eve'])
})

test("the history is kept in Prisma's own table", async () => {
  await using database = await emptyDatabase()
  await migrate(database.url, folder)

  const { rows } = await query(
    database.url,
    `SELECT migration_name, length(checksum) AS length, finished_at IS NOT NULL AS finished, applied_steps_count
       FROM _prisma_migrations ORDER BY migration_name`,
  )

  const kept = { length: 64, finished: true, applied_steps_count: 1 }
  expect(rows).toEqual([
    { migration_name: '1_people', ...kept },
    { migration_name: '2_ada', ...kept },
  ])
})

async function names(url: string): Promise<string[]> {
  const { rows } = await query(url, 'SELECT name FROM people ORDER BY name')
  return rows.map(({ name }) => name)
}

async function query(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await client.query(sql)
  } finally {
    await client.end()
  }
}
