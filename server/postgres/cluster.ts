import { execFile } from 'node:child_process'
import { chmod, chown, mkdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Binaries } from '#server/postgres/binaries.ts'
import type { Places } from '#server/postgres/places.ts'

/** The database's superuser; only the owner of the socket's folder gets near it. */
export const SUPERUSER = 'spolu'

/** Creates the cluster at first start; refuses one of another major version. */
export async function prepareCluster(places: Places, binaries: Binaries): Promise<void> {
  const version = await readFile(join(places.cluster, 'PG_VERSION'), 'utf8').catch(() => undefined)
  if (version === undefined) return createCluster(places, binaries)
  if (version.trim() !== binaries.major) {
    throw new Error(
      `The data in ${places.cluster} was written by PostgreSQL ${version.trim()}, and this version of Spolu brings PostgreSQL ${binaries.major}. Dump it with the old version (pg_dump) and restore it into a new DATA_DIR.`,
    )
  }
}

/** Under another name first, so that a start cut short leaves no half of a cluster behind. */
async function createCluster({ cluster, identity }: Places, { initdb }: Binaries): Promise<void> {
  const half = `${cluster}.new`
  await rm(half, { recursive: true, force: true })
  await mkdir(half)
  await chmod(half, 0o700)
  if (identity !== undefined) await chown(half, identity.uid, identity.gid)
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  await promisify(execFile)(
    initdb,
    [`--pgdata=${half}`, `--username=${SUPERUSER}`, '--auth=trust', '--data-checksums', ...locale],
    { cwd: '/', ...identity },
  )
  await rename(half, cluster)
}
