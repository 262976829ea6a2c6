// Two starts at once in one checkout: the second waits for the first, instead of both installing.
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { inProject } from './project.mjs'
import { say } from './run.mjs'

const LOCK = inProject('.setup')
const HOLDER = join(LOCK, 'pid')

export async function holdingSetUpLock(work) {
  let wasTold = false
  while (!take()) {
    if (!wasTold) say(`Waiting for the set-up that process ${holder()} is doing here.`)
    wasTold = true
    await pause(300)
  }
  try {
    return await work()
  } finally {
    rmSync(LOCK, { recursive: true, force: true })
  }
}

function take() {
  try {
    mkdirSync(LOCK)
    writeFileSync(HOLDER, String(process.pid))
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    if (isAbandoned()) rmSync(LOCK, { recursive: true, force: true })
    return false
  }
}

function holder() {
  try {
    return Number(readFileSync(HOLDER, 'utf8'))
  } catch {
    return undefined
  }
}

/** Between its mkdir and its pid another set-up has a moment to sign. */
const isAbandoned = () => {
  const pid = holder()
  if (pid !== undefined) return !isAlive(pid)
  return Date.now() - (statSync(LOCK, { throwIfNoEntry: false })?.mtimeMs ?? 0) > 2_000
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
