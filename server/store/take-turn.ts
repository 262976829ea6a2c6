import type { Rows } from './database.ts'

/** Makes transactions that count in the same series wait for each other until they end. */
export async function takeTurn(rows: Rows, series: string): Promise<void> {
  await rows.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`spolu.${series}`}, 0))`
}
