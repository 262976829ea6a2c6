import { rmdir } from 'node:fs/promises'
import type { Logger } from '#server/log.ts'
import { findBinaries } from '#server/postgres/binaries.ts'
import { prepareCluster } from '#server/postgres/cluster.ts'
import { preparePlaces } from '#server/postgres/places.ts'
import { Supervisor, socketUrl } from '#server/postgres/supervisor.ts'

export type OpenDatabase = {
  readonly url: string
  /** Where the rows lie, for the people who make backups. */
  readonly lies: string
  readonly stop: () => Promise<void>
}

/** The server that DATABASE_URL names, or our own PostgreSQL in the data folder, whose lock we hold. */
export async function openDatabase(
  { databaseUrl, dataDir }: { databaseUrl: string | undefined; dataDir: string },
  log: Logger,
): Promise<OpenDatabase> {
  if (databaseUrl !== undefined) {
    return { url: databaseUrl, lies: withoutPassword(databaseUrl), stop: async () => undefined }
  }
  const places = await preparePlaces(dataDir)
  const binaries = await findBinaries(places.identity)
  await prepareCluster(places, binaries)
  const supervisor = new Supervisor(places, binaries, log)
  try {
    await supervisor.start()
  } catch (error) {
    await supervisor.stop()
    throw error
  }
  const stop = async () => {
    await supervisor.stop()
    await rmdir(places.socket).catch(() => undefined)
  }
  return { url: socketUrl(places.socket), lies: places.cluster, stop }
}

function withoutPassword(databaseUrl: string): string {
  const url = new URL(databaseUrl)
  url.password = ''
  return url.href
}
