import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { createLog } from '#server/log.ts'
import { migrate } from '#server/postgres/migrate.ts'
import { openDatabase } from '#server/postgres/open-database.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A migrated, empty database that nobody is connected to: the template of all others. */
    templateUrl: string
  }
}

/** One PostgreSQL for all integration tests. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join('/tmp', 'spolu-test-'))
  await chmod(dataDir, 0o755)
  const log = createLog({ level: 'warn', readable: true })
  const database = await openDatabase({ databaseUrl: undefined, dataDir }, log)
  await migrate(database.url)
  project.provide('templateUrl', database.url)
  return async () => {
    await database.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}
