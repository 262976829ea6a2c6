import pg from 'pg'
import { expect, test } from 'vitest'
import { refuseForgetful } from '#server/postgres/forgetful.ts'
import { closeDatabase, openDatabase } from '#server/store/database.ts'
import { freshDatabase } from '#tests/support/database.ts'

test('DUR-5 a PostgreSQL that may forget at a power cut is refused by the names of its settings', async () => {
  await using fresh = await freshDatabase()
  await refuseForgetful(fresh.url)

  // Our own PostgreSQL can't be told to forget, so this database pretends.
  await run(
    fresh.url,
    `CREATE VIEW public.pg_settings AS SELECT name, 'off' AS setting FROM pg_catalog.pg_settings;
     ALTER DATABASE "${nameOf(fresh.url)}" SET search_path = public, pg_catalog`,
  )

  await expect(refuseForgetful(fresh.url)).rejects.toThrow(
    'fsync = off and full_page_writes = off: at a power cut',
  )
})

test('DUR-5 every connection of the store waits for the disk where its database would not', async () => {
  await using fresh = await freshDatabase()
  await run(fresh.url, `ALTER DATABASE "${nameOf(fresh.url)}" SET synchronous_commit = off`)
  const database = openDatabase(fresh.url, { connections: 2 })
  await using _ = { [Symbol.asyncDispose]: () => closeDatabase(database) }

  const connections = await Promise.all([database.pool.connect(), database.pool.connect()])
  const settings: unknown[] = []
  for (const connection of connections) {
    settings.push(...(await connection.query('SHOW synchronous_commit')).rows)
    connection.release()
  }

  expect(await run(fresh.url, 'SHOW synchronous_commit')).toEqual([{ synchronous_commit: 'off' }])
  expect(settings).toEqual([{ synchronous_commit: 'on' }, { synchronous_commit: 'on' }])
})

const nameOf = (url: string) => new URL(url).pathname.slice(1)

async function run(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}
