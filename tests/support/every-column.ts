import type { Rows } from '#server/store/database.ts'

/** Every `table.column` of the database in which these words stand as bytes, whatever its type. */
export async function columnsWith(rows: Rows, words: string): Promise<string[]> {
  const columns = await rows.$queryRaw<{ table: string; column: string; type: string }[]>`
    SELECT table_name AS "table", column_name AS "column", data_type AS type
      FROM information_schema.columns WHERE table_schema = 'public'`
  const found: string[] = []
  for (const { table, column, type } of columns) {
    const bytes = type === 'bytea' ? `"${column}"` : `convert_to("${column}"::text, 'UTF8')`
    const holders = await rows.$queryRawUnsafe<unknown[]>(
      `SELECT 1 FROM "${table}" WHERE position(convert_to($1, 'UTF8') IN ${bytes}) > 0 LIMIT 1`,
      words,
    )
    if (holders.length > 0) found.push(`${table}.${column}`)
  }
  return found.sort()
}
