// After kill -9 of our process PostgreSQL lives on and would make the next start fail. We stop it and
// start our own rather than adopt it: of a child we see the death at once, and it runs with the
// settings of this version. Its fast shutdown takes some 50 ms and loses nothing.
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { ForPeople } from '#server/for-people.ts'
import type { Logger } from '#server/log.ts'
import type { Places } from '#server/postgres/places.ts'
import { identityOf, isStillRunning, type ProcessIdentity } from '#server/postgres/process-identity.ts'

const PATIENCE_MS = 10_000

/** What postmaster.pid says of the last server on a cluster. */
type Postmaster = { readonly pid: number; readonly sharedMemory: string | undefined }

export async function stopOrphan({ cluster, socket }: Places, log: Logger): Promise<void> {
  const file = join(cluster, 'postmaster.pid')
  const last = await readPostmaster(file)
  if (last === undefined) return
  const orphan = await findServer(cluster, last.pid)
  if (orphan !== undefined) {
    log.warn(
      { pid: orphan.pid },
      'PostgreSQL is still running from a start that was killed; stopping it first',
    )
    await stopServer(orphan)
  }
  await untilNobodyIsAttached(last)
  // PostgreSQL takes any process with the number in its lock files for its own: one not yet reaped,
  // or, after the restart of a container, a stranger who got it.
  await rm(join(socket, '.s.PGSQL.5432.lock'), { force: true })
  await rm(file, { force: true })
}

async function readPostmaster(file: string): Promise<Postmaster | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const lines = text.split('\n')
  return { pid: Number(lines[0]), sharedMemory: lines[6]?.trim().split(/\s+/)[1] }
}

/** The process of that number, if it is a PostgreSQL on this cluster. */
async function findServer(cluster: string, pid: number): Promise<ProcessIdentity | undefined> {
  const identity = await identityOf(pid)
  if (identity === undefined || process.platform !== 'linux') return identity
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
  return command.split('\0').includes(cluster) ? identity : undefined
}

async function stopServer(orphan: ProcessIdentity): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    process.kill(orphan.pid, signal)
    if (await within(PATIENCE_MS, async () => !(await isStillRunning(orphan)))) return
  }
  throw new ForPeople(
    `PostgreSQL (process ${orphan.pid}) is left from an earlier start and does not stop. Stop it yourself (kill -9 ${orphan.pid}) and start again.`,
  )
}

/** The servers of single connections may outlive their parent for a moment, and still write. */
async function untilNobodyIsAttached({ pid, sharedMemory }: Postmaster): Promise<void> {
  if (await within(PATIENCE_MS, async () => (await attachedTo(sharedMemory)) === 0)) return
  throw new ForPeople(
    `Parts of an earlier PostgreSQL (process ${pid}) still work on the data. Wait a minute and start again.`,
  )
}

async function attachedTo(sharedMemory: string | undefined): Promise<number> {
  const table = await readFile('/proc/sysvipc/shm', 'utf8').catch(() => '')
  const rows = table.split('\n').map((row) => row.trim().split(/\s+/))
  return Number(rows.find(([, id]) => id === sharedMemory)?.[6] ?? 0)
}

async function within(patienceMs: number, isTrue: () => Promise<boolean>): Promise<boolean> {
  const deadline = Date.now() + patienceMs
  while (Date.now() < deadline) {
    if (await isTrue()) return true
    await pause(20)
  }
  return false
}
