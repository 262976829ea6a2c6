// Two servers on one data folder would each believe to be the only writer. The lock is a file made by
// `link`, which fails where one exists, and names its holder by pid and start: after kill -9 the next
// start sees that the holder is gone and takes over without a person's help.
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { ForPeople } from '#server/for-people.ts'
import { identityOf, isStillRunning } from '#server/postgres/process-identity.ts'

export type DataFolderLock = { readonly release: () => Promise<void> }

/** Somebody else works on the data folder. */
export class DataFolderInUse extends ForPeople {
  override readonly name = 'DataFolderInUse'
  readonly pid: number

  constructor(dataDir: string, pid: number) {
    super(
      `${dataDir} is in use by the process ${pid}. Stop that one first (kill ${pid}), or give this one its own folder: DATA_DIR=…`,
    )
    this.pid = pid
  }
}

const holder = z.object({ pid: z.number().int().positive(), startedAt: z.string() })

const TRIES = 5

export async function lockDataFolder(dataDir: string): Promise<DataFolderLock> {
  const path = join(dataDir, 'lock')
  const mine = `${path}.${process.pid}`
  const me = await identityOf(process.pid)
  await mkdir(dataDir, { recursive: true })
  await writeFile(mine, JSON.stringify(me), { mode: 0o600 })
  try {
    for (let tried = 0; tried < TRIES; tried++) {
      if (await linkUnlessThere(mine, path)) return { release: () => rm(path, { force: true }) }
      await removeStale(path, dataDir)
    }
  } finally {
    await rm(mine, { force: true })
  }
  throw new ForPeople(`Could not lock ${dataDir}: other processes keep taking it.`)
}

/** Who works on the data folder at this moment, if anybody. */
export async function holderOf(dataDir: string): Promise<number | undefined> {
  const found = await readHolder(join(dataDir, 'lock'))
  return found && (await isStillRunning(found.identity)) ? found.identity.pid : undefined
}

async function linkUnlessThere(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

async function removeStale(path: string, dataDir: string): Promise<void> {
  const found = await readHolder(path)
  if (found === undefined) return
  if (await isStillRunning(found.identity)) throw new DataFolderInUse(dataDir, found.identity.pid)

  const aside = `${path}.stale.${process.pid}`
  await rename(path, aside).catch(() => undefined)
  const moved = await readHolder(aside)
  // Another process took over between our reading and our renaming: give it its lock back.
  if (moved !== undefined && moved.text !== found.text) await linkUnlessThere(aside, path)
  await rm(aside, { force: true })
}

async function readHolder(path: string) {
  const text = await readFile(path, 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const identity = holder.safeParse(parseJson(text))
  return { text, identity: identity.success ? identity.data : NOBODY }
}

/** A lock file cut short by a full disk: nobody can be its holder. */
const NOBODY = { pid: 2 ** 22 + 1, startedAt: '' }

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
