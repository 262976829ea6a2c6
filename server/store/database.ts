import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { Prisma, PrismaClient } from '#prisma/generated/client.ts'

/** Prisma for rows, and the same pool bare for the update log, whose statements Prisma cannot say. */
export type Database = {
  readonly prisma: PrismaClient
  readonly pool: pg.Pool
  readonly url: string
}

/** Rows within a transaction or outside of one. */
export type Rows = Prisma.TransactionClient

export function openDatabase(url: string, { connections = 8 } = {}): Database {
  const pool = new pg.Pool({ connectionString: url, max: connections })
  // An idle connection that breaks is replaced at its next use; without a listener it would end the process.
  pool.on('error', () => undefined)
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) })
  return { prisma, pool, url }
}

export async function closeDatabase({ prisma, pool }: Database): Promise<void> {
  await prisma.$disconnect()
  if (!pool.ended) await pool.end()
}

export const isUniqueViolation = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
