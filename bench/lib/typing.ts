import { setTimeout as pause } from 'node:timers/promises'
import type { MeasuredServer } from './measured-server.ts'
import { Typist } from './participants.ts'
import { cpuMsSince, cpuTimes } from './processes.ts'

const LAST_SAVED_MS = 30_000

type Pace = {
  /** Edits a second in all meetings together. */
  readonly perSecond: number
  readonly seconds: number
}

/** One member in each meeting types; how long each key waited for the disk, and what that took. */
export async function acknowledgements(server: MeasuredServer, { perSecond, seconds }: Pace) {
  const typists = await Promise.all(server.meetings.map((meeting) => Typist.join(meeting)))
  for (const typist of typists) typist.type()
  await pause(1_000)
  for (const typist of typists) typist.acknowledged.length = 0

  const pids = await server.pids()
  const [cpuBefore, startedAt] = [cpuTimes(pids), performance.now()]
  await inTurn(typists, { perSecond, seconds })
  const cpuShare = cpuMsSince(cpuBefore) / (performance.now() - startedAt)
  const waiting = () => typists.reduce((sum, typist) => sum + typist.unsaved, 0)
  const until = performance.now() + LAST_SAVED_MS
  while (waiting() > 0 && performance.now() < until) await pause(20)

  const times = typists.flatMap(({ acknowledged }) => acknowledged)
  const unsaved = waiting()
  for (const typist of typists) typist.close()
  return { times, unsaved, cpuShare }
}

/** Evenly, one after the other: nobody types in step with the others. */
async function inTurn(typists: readonly Typist[], { perSecond, seconds }: Pace): Promise<void> {
  const startedAt = performance.now()
  for (let key = 0; key < perSecond * seconds; key++) {
    const wait = startedAt + (key * 1_000) / perSecond - performance.now()
    if (wait > 0) await pause(wait)
    typists[key % typists.length]?.type()
  }
}
