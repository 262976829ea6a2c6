// A process that keeps the embedded PostgreSQL of a data folder, to be killed by a test.
import { createLog } from '#server/log.ts'
import { openDatabase } from '#server/postgres/open-database.ts'

const database = await openDatabase(
  { databaseUrl: undefined, dataDir: process.argv[2] ?? '' },
  createLog({ level: 'silent', readable: false }),
)
process.on('message', () => undefined)
process.send?.(database.url)
