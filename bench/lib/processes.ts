// What the kernel says of a server: time on the processor and memory of a process and all that it started.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { allProcesses } from '#tests/support/server.ts'

const TICK_MS = 10

/** The pid itself and everything that it has started. */
export async function treeOf(root: number): Promise<number[]> {
  const all = await allProcesses()
  const tree = [root]
  for (const pid of tree) tree.push(...all.filter(({ parent }) => parent === pid).map((row) => row.pid))
  return tree
}

/** Binds a whole tree of processes to one core; what they start later follows. */
export async function pin(root: number, core: number): Promise<void> {
  for (const pid of await treeOf(root)) spawnSync('taskset', ['-acp', String(core), String(pid)])
}

/** Milliseconds on the processor since each began: fields 14 and 15 of proc_pid_stat(5). */
export const cpuTimes = (pids: readonly number[]): ReadonlyMap<number, number> =>
  new Map(pids.map((pid) => [pid, sum([pid], readCpuMs)]))

/** What they have used since then; of those that have ended meanwhile nothing is known. */
export function cpuMsSince(before: ReadonlyMap<number, number>): number {
  const spent = [...before].map(([pid, earlier]) => Math.max(0, sum([pid], readCpuMs) - earlier))
  return spent.reduce((total, ms) => total + ms, 0)
}

function readCpuMs(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS
}

/** Resident memory in kB. */
export const memoryKb = (pids: readonly number[]) =>
  sum(pids, (pid) => {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)
  })

function sum(pids: readonly number[], read: (pid: number) => number): number {
  return pids.reduce((total, pid) => {
    try {
      return total + read(pid)
    } catch {
      // It ended meanwhile.
      return total
    }
  }, 0)
}
