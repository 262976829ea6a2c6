import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { type Prisma, PrismaClient } from '#prisma/generated/client.ts'
import { StatementNames } from './statement-names.ts'

/** Prisma for rows, and the same pool bare for the update log, whose statements Prisma cannot say. */
export type Database = {
  readonly prisma: PrismaClient
  readonly pool: pg.Pool
  readonly url: string
}

/** Rows within a transaction or outside of one. */
export type Rows = Prisma.TransactionClient

export function openDatabase(url: string, { connections = 8 } = {}): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    // The pool waits for it before it hands the connection out, which its types do not say.
    onConnect: (client) => client.query(WAIT_FOR_THE_DISK) as unknown as undefined,
  })
  // An idle connection that breaks is replaced at its next use; without a listener it would end the process.
  pool.on('error', () => undefined)
  const names = new StatementNames()
  const adapter = new PrismaPg(pool, { statementNameGenerator: ({ sql }) => names.nameOf(sql) })
  const prisma = new PrismaClient({ adapter })
  return { prisma, pool, url }
}

/**
 * A commit that does not wait for the disk would make a guess of every "saved", whatever this database, its
 * role or PGOPTIONS say. Settings that wait for more, such as for a replica, stay.
 */
export const WAIT_FOR_THE_DISK = `SELECT set_config('synchronous_commit', 'on', false)
  WHERE current_setting('synchronous_commit') = 'off'`

export async function closeDatabase({ prisma, pool }: Database): Promise<void> {
  await prisma.$disconnect()
  if (!pool.ended) await pool.end()
}

export async function wipe({ pool }: Database): Promise<void> {
  const { rows } = await pool.query<{ tables: string | null }>(
    `SELECT string_agg(format('%I', tablename), ', ') AS tables FROM pg_tables
      WHERE schemaname = current_schema() AND tablename <> '_prisma_migrations'`,
  )
  // The record is append-only by trigger; TRUNCATE is the one way around it, and needs the owner of the table.
  if (rows[0]?.tables) await pool.query(`TRUNCATE ${rows[0].tables} RESTART IDENTITY CASCADE`)
}
