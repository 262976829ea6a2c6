import { rmdir } from 'node:fs/promises'
import type { Settings } from '#server/config.ts'
import type { Logger } from '#server/log.ts'
import { findBinaries } from '#server/postgres/binaries.ts'
import { prepareCluster } from '#server/postgres/cluster.ts'
import { holderOf, lockDataFolder } from '#server/postgres/data-folder-lock.ts'
import { preparePlaces, socketFolder } from '#server/postgres/places.ts'
import { Supervisor, socketUrl } from '#server/postgres/supervisor.ts'

type DatabaseSettings = Pick<Settings, 'databaseUrl' | 'dataDir'>

export type OpenDatabase = {
  readonly url: string
  /** Where the rows lie, for the people who make backups. */
  readonly lies: string
  readonly stop: () => Promise<void>
}

/** The server that DATABASE_URL names, or our own PostgreSQL in the data folder, whose lock we hold. */
export async function openDatabase(
  { databaseUrl, dataDir }: DatabaseSettings,
  log: Logger,
): Promise<OpenDatabase> {
  if (databaseUrl !== undefined) {
    return { url: databaseUrl, lies: withoutPassword(databaseUrl), stop: async () => undefined }
  }
  await using parts = new AsyncDisposableStack()
  const lock = await lockDataFolder(dataDir)
  parts.defer(lock.release)
  const places = await preparePlaces(dataDir)
  parts.defer(() => rmdir(places.socket).catch(() => undefined))
  const binaries = await findBinaries(places.identity)
  await prepareCluster(places, binaries)
  const supervisor = new Supervisor(places, binaries, log)
  parts.defer(() => supervisor.stop())
  await supervisor.start()

  const running = parts.move()
  return {
    url: socketUrl(places.socket),
    lies: places.cluster,
    stop: () => running.disposeAsync(),
  }
}

/** The same, or the one that a running Spolu has opened on this data folder; for commands in a second terminal. */
export async function joinDatabase(settings: DatabaseSettings, log: Logger): Promise<OpenDatabase> {
  const holder = settings.databaseUrl === undefined ? await holderOf(settings.dataDir) : undefined
  if (holder === undefined) return openDatabase(settings, log)
  const socket = socketFolder(settings.dataDir)
  return { url: socketUrl(socket), lies: settings.dataDir, stop: async () => undefined }
}

function withoutPassword(databaseUrl: string): string {
  const url = new URL(databaseUrl)
  url.password = ''
  return url.href
}
