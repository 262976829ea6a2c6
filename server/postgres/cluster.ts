import { execFile } from 'node:child_process'
import { chmod, chown, mkdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'
import { ForPeople } from '#server/for-people.ts'
import type { Binaries } from '#server/postgres/binaries.ts'
import type { Places } from '#server/postgres/places.ts'

/** The database's superuser; only the owner of the socket's folder gets near it. */
export const SUPERUSER = 'spolu'

/** Creates the cluster at first start; refuses one of another major version. */
export async function prepareCluster(places: Places, binaries: Binaries): Promise<void> {
  const version = await readFile(join(places.cluster, 'PG_VERSION'), 'utf8').catch(() => undefined)
  if (version === undefined) return createCluster(places, binaries)
  if (version.trim() !== binaries.major) {
    throw new ForPeople(
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
  ).catch((error: unknown) => {
    throw inWords(error, cluster)
  })
  await rename(half, cluster)
}

const said = z.object({ stderr: z.string() })

function inWords(error: unknown, cluster: string): ForPeople {
  const words = said.safeParse(error).data?.stderr.trim() ?? String(error)
  const hint = words.includes('user does not exist')
    ? 'PostgreSQL wants its user to have a name on this machine: start Spolu as one from /etc/passwd, or as root.'
    : 'Is there space on the disk, and may this user write there? Else set DATA_DIR to another folder.'
  return new ForPeople(`PostgreSQL could not create ${cluster}:\n${words}\n${hint}`)
}
