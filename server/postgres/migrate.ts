// Applies prisma/migrations in order and keeps the same history table as Prisma, so that
// `prisma migrate deploy` on an open network sees what we did and the other way round.
import { createHash, randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { ForPeople } from '#server/for-people.ts'

export type Migration = { readonly name: string; readonly sql: string; readonly checksum: string }

/** A history that this version can't continue. Said in words; nothing was changed. */
export class MigrationRefused extends ForPeople {
  override readonly name = 'MigrationRefused'
}

export const MIGRATIONS = join(import.meta.dirname, '../../prisma/migrations')

/** The number that Prisma locks, so that neither migrates beside the other. */
const PRISMA_LOCK = 72_707_369

const HISTORY = `
  CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id" VARCHAR(36) PRIMARY KEY NOT NULL,
    "checksum" VARCHAR(64) NOT NULL,
    "finished_at" TIMESTAMPTZ,
    "migration_name" VARCHAR(255) NOT NULL,
    "logs" TEXT,
    "rolled_back_at" TIMESTAMPTZ,
    "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
    "applied_steps_count" INTEGER NOT NULL DEFAULT 0
  )`

/** Brings the database to the state of this version; returns the names of what was applied. */
export async function migrate(databaseUrl: string, folder = MIGRATIONS): Promise<string[]> {
  const migrations = await readMigrations(folder)
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [PRISMA_LOCK])
    await client.query(HISTORY)
    const missing = continuation(migrations, await readHistory(client))
    for (const migration of missing) await apply(client, migration)
    return missing.map(({ name }) => name)
  } finally {
    // Closing the session gives the lock back.
    await client.end()
  }
}

/** How many migrations of this version the database still lacks. */
export async function pendingMigrations(databaseUrl: string, folder = MIGRATIONS): Promise<number> {
  const migrations = await readMigrations(folder)
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    return continuation(migrations, await readHistory(client)).length
  } finally {
    await client.end()
  }
}

async function readMigrations(folder: string): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

type Applied = { name: string; checksum: string; isFinished: boolean }

async function readHistory(client: pg.Client): Promise<Applied[]> {
  const { rows } = await client.query<Applied>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS "isFinished"
       FROM "_prisma_migrations" WHERE rolled_back_at IS NULL ORDER BY started_at, migration_name`,
  )
  return rows
}

/** What is left to apply, if the history is a beginning of ours. */
function continuation(migrations: readonly Migration[], history: readonly Applied[]): Migration[] {
  for (const applied of history) {
    const ours = migrations.find(({ name }) => name === applied.name)
    if (ours === undefined)
      throw refusal(applied.name, 'is newer than this version of Spolu. Start that newer version')
    if (!applied.isFinished)
      throw refusal(applied.name, 'was begun and not finished by another tool. Finish or roll it back there')
    if (ours.checksum !== applied.checksum)
      throw refusal(
        applied.name,
        'was applied with other words than in prisma/migrations. Restore the file, and write changes as a migration of their own',
      )
  }
  const known = new Set(history.map(({ name }) => name))
  return migrations.filter(({ name }) => !known.has(name))
}

function refusal(name: string, what: string): MigrationRefused {
  return new MigrationRefused(
    `The database's migration ${name} ${what}, or choose another database. Nothing was changed.`,
  )
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query('BEGIN')
    await client.query(sql)
    await client.query(
      `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    )
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw new Error(`Migration ${name} failed and was rolled back.`, { cause: error })
  }
}
