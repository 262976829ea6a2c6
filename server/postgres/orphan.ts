// After kill -9 of our process PostgreSQL lives on and would make the next start fail. We stop it and
// start our own rather than adopt it: of a child we see the death at once, and it runs with the
// settings of this version. Its fast shutdown takes some 50 ms and loses nothing.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from '#server/log.ts'
import { identityOf, isStillRunning } from '#server/postgres/process-identity.ts'

const PATIENCE_MS = 10_000

export async function stopOrphan(cluster: string, log: Logger): Promise<void> {
  const pid = await serverOf(cluster)
  const orphan = pid === undefined ? undefined : await identityOf(pid)
  if (orphan === undefined) return
  log.warn({ pid }, 'PostgreSQL is still running from a start that was killed; stopping it first')
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    process.kill(orphan.pid, signal)
    const deadline = Date.now() + PATIENCE_MS
    while (Date.now() < deadline) {
      if (!(await isStillRunning(orphan))) return
      await pause(20)
    }
  }
  throw new Error(
    `PostgreSQL (process ${orphan.pid}) keeps running on ${cluster} and does not stop. Stop it yourself: kill ${orphan.pid}`,
  )
}

/** The pid in postmaster.pid, if it is a PostgreSQL on this cluster and not a stranger who got its number. */
async function serverOf(cluster: string): Promise<number | undefined> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')
  const [pid = '', folder] = text.split('\n')
  if (folder !== cluster) return undefined
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => undefined)
  const isOurs = command === undefined ? process.platform !== 'linux' : command.includes('postgres')
  return isOurs ? Number(pid) : undefined
}
