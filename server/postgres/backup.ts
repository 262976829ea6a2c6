// A backup is one gzipped file of lines: a header, then for each piece of a table its name, a tab and
// the rows as PostgreSQL writes them in JSON, then how many rows there were. The rows are never parsed
// here, so no number loses a digit, and any PostgreSQL on any machine can read them.
import { createReadStream, createWriteStream } from 'node:fs'
import { rename } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import pg from 'pg'
import { z } from 'zod'

/** What can't be restored, in words for the person at the terminal. Nothing was changed. */
export class RestoreRefused extends Error {
  override readonly name = 'RestoreRefused'
}

const header = z.object({ spolu: z.literal(1), at: z.iso.datetime(), migrations: z.array(z.string()) })
const ending = z.object({ rows: z.number() })

const ROWS_A_LINE = 200

/** Writes everything into `file`, as it is at one moment, while the installation goes on. Returns the number of rows. */
export async function backUp(databaseUrl: string, file: string): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const unfinished = `${file}.unfinished`
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    const counted = { rows: 0 }
    await pipeline(
      Readable.from(linesOf(client, counted)),
      createGzip(),
      createWriteStream(unfinished, { mode: 0o600 }),
    )
    // Whoever finds the file under its name finds it whole.
    await rename(unfinished, file)
    return counted.rows
  } finally {
    await client.end()
  }
}

async function* linesOf(client: pg.Client, counted: { rows: number }): AsyncGenerator<string> {
  const migrations = await appliedMigrations(client)
  yield `${JSON.stringify({ spolu: 1, at: new Date().toISOString(), migrations })}\n`
  for (const table of await tablesInOrder(client)) {
    // Rows that point at rows of their own table must come back in one statement.
    const size = table.pointsAtItself ? 'ALL' : ROWS_A_LINE
    await client.query(
      `DECLARE piece CURSOR FOR SELECT to_jsonb(t)::text AS row FROM ${quoted(table.name)} t`,
    )
    for (;;) {
      const { rows } = await client.query<{ row: string }>(`FETCH ${size} FROM piece`)
      if (rows.length === 0) break
      counted.rows += rows.length
      yield `${table.name}\t[${rows.map(({ row }) => row).join(',')}]\n`
    }
    await client.query('CLOSE piece')
  }
  yield `${JSON.stringify(counted)}\n`
}

/** Fills an empty, migrated database from a backup, whole or not at all. Returns the number of rows. */
export async function restore(databaseUrl: string, file: string): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query('BEGIN')
    const tables = await tablesInOrder(client)
    await mustBeEmpty(client, tables)
    const rows = await readInto(client, { file, tables })
    for (const { name } of tables) await moveSequences(client, name)
    await client.query('COMMIT')
    return rows
  } finally {
    await client.end()
  }
}

async function readInto(
  client: pg.Client,
  { file, tables }: { file: string; tables: readonly Table[] },
): Promise<number> {
  const known = new Set(tables.map(({ name }) => name))
  const migrations = await appliedMigrations(client)
  let rows = 0
  let isFirst = true
  let isWhole = false
  for await (const line of createInterface({ input: createReadStream(file).pipe(createGunzip()) })) {
    if (isFirst) checkHeader(line, migrations)
    else if (line.startsWith('{')) isWhole = ending.parse(JSON.parse(line)).rows === rows
    else rows += await insert(client, known, line)
    isFirst = false
  }
  if (!isWhole) throw new RestoreRefused(`${file} is not whole. Take an earlier backup.`)
  return rows
}

function checkHeader(line: string, migrations: readonly string[]): void {
  const parsed = header.safeParse(parseJson(line))
  if (!parsed.success) throw new RestoreRefused('This file is no backup of Spolu.')
  if (parsed.data.migrations.join() !== migrations.join()) {
    throw new RestoreRefused(
      'This backup was made by another version of Spolu. Check out that version, restore, then upgrade.',
    )
  }
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    // Not JSON: no header.
    return undefined
  }
}

async function insert(client: pg.Client, known: ReadonlySet<string>, line: string): Promise<number> {
  const tab = line.indexOf('\t')
  const table = line.slice(0, tab)
  if (!known.has(table)) throw new RestoreRefused(`The backup has a table that is not ours: ${table}`)
  const into = quoted(table)
  const { rowCount } = await client.query(
    `INSERT INTO ${into} SELECT * FROM jsonb_populate_recordset(NULL::${into}, $1::jsonb)`,
    [line.slice(tab + 1)],
  )
  return rowCount ?? 0
}

async function mustBeEmpty(client: pg.Client, tables: readonly Table[]): Promise<void> {
  for (const { name } of tables) {
    const { rowCount } = await client.query(`SELECT 1 FROM ${quoted(name)} LIMIT 1`)
    if (rowCount) {
      throw new RestoreRefused('The database is not empty. Restore into a new DATA_DIR or an empty database.')
    }
  }
}

type Table = { readonly name: string; readonly pointsAtItself: boolean }

/** Every table after those that it points at, so that rows come back in an order that the keys allow. */
async function tablesInOrder(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<{ name: string; targets: string[] }>(`
    SELECT c.relname AS name,
           coalesce(array_agg(t.relname::text) FILTER (WHERE t.relname IS NOT NULL), '{}') AS targets
      FROM pg_class c
      LEFT JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype = 'f'
      LEFT JOIN pg_class t ON t.oid = k.confrelid
     WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace AND c.relname <> '_prisma_migrations'
     GROUP BY c.relname ORDER BY c.relname`)
  const ordered: Table[] = []
  const left = new Map(rows.map(({ name, targets }) => [name, targets]))
  while (left.size > 0) {
    const ready = [...left].filter(([name, targets]) => targets.every((to) => to === name || !left.has(to)))
    if (ready.length === 0)
      throw new Error(`Tables point at each other in a circle: ${[...left.keys()].join(', ')}`)
    for (const [name, targets] of ready) {
      ordered.push({ name, pointsAtItself: targets.includes(name) })
      left.delete(name)
    }
  }
  return ordered
}

async function appliedMigrations(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ migration_name: string }>(
    'SELECT migration_name FROM "_prisma_migrations" WHERE finished_at IS NOT NULL ORDER BY migration_name',
  )
  return rows.map(({ migration_name }) => migration_name)
}

/** Lets numbered rows go on after the highest number that came back. */
async function moveSequences(client: pg.Client, table: string): Promise<void> {
  const { rows } = await client.query<{ column: string }>(
    `SELECT attname AS column FROM pg_attribute
      WHERE attrelid = $1::text::regclass AND attnum > 0
        AND pg_get_serial_sequence($1::text, attname) IS NOT NULL`,
    [quoted(table)],
  )
  for (const { column } of rows) {
    await client.query(
      `SELECT setval(pg_get_serial_sequence($1::text, $2::text), greatest((SELECT max(${quoted(column)}) FROM ${quoted(table)}), 1))`,
      [quoted(table), column],
    )
  }
}

const quoted = (name: string) => pg.escapeIdentifier(name)
