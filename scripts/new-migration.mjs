// npm run migration -- <name>
// Writes prisma/migrations/<time>_<name>/migration.sql: what leads from the schema of the last
// migration (prisma/migrations/schema.prisma, kept by this script) to prisma/schema.prisma.
// What Prisma can't express (checks, partial indexes, triggers) is then added to the file by hand.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inProject } from './project.mjs'
import { schemaDiff } from './schema-diff.mjs'

const MIGRATIONS = inProject('prisma/migrations')
const LAST_SCHEMA = join(MIGRATIONS, 'schema.prisma')
const LOCK = 'provider = "postgresql"\n'

const name = process.argv[2] ?? ''
if (!/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error('Say what the migration does in snake_case: npm run migration -- add_meeting_links')
  process.exit(1)
}

const schema = await readFile(inProject('prisma/schema.prisma'), 'utf8')
const sql = await schemaDiff(await readIfThere(LAST_SCHEMA), schema)
if (sql === '') {
  console.log('prisma/schema.prisma says the same as the last migration. Nothing written.')
  process.exit(0)
}

const time = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
const folder = join(MIGRATIONS, `${time}_${name}`)
await mkdir(folder, { recursive: true })
await writeFile(join(folder, 'migration.sql'), sql)
await writeFile(join(MIGRATIONS, 'migration_lock.toml'), LOCK)
await writeFile(LAST_SCHEMA, schema)
console.log(
  `Wrote prisma/migrations/${time}_${name}/migration.sql. Read it, add what Prisma can't say, commit.`,
)

async function readIfThere(path) {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (error.code === 'ENOENT') return undefined
    throw error
  }
}
