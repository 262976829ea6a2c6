import type { Town } from '#tests/support/a-town.ts'

/** Ids, hashes and moments differ from one database to the next, whatever happens in them. */
const NAMELESS = [
  /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g,
  /\b[0-9a-f]{64}\b/g,
  /\d{4}-\d\d-\d\dT[\d:.]+\+00:00/g,
]

/** How many steps the words of the document took says only how fast people were. */
const THE_LOG = new Set(['document_update', 'meeting_document', 'client_binding', 'document_revision'])

/** Each row of each table in its physical order, with the people of the town by name. */
export async function everyRow(town: Town): Promise<Record<string, string[]>> {
  const names = new Map(Object.entries(town.people).map(([name, id]) => [id, name]))
  const tables = await town.rows.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1`
  const rows: Record<string, string[]> = {}
  for (const { name } of tables.filter((table) => !THE_LOG.has(table.name))) {
    const found = await town.rows.$queryRawUnsafe<{ row: string }[]>(
      `SELECT to_jsonb(t)::text AS row FROM "${name}" t ORDER BY ctid`,
    )
    rows[name] = found.map(({ row }) => {
      const named = row.replace(NAMELESS[0] ?? '', (id) => names.get(id) ?? '#')
      return NAMELESS.slice(1).reduce((text, pattern) => text.replace(pattern, '#'), named)
    })
  }
  return rows
}
