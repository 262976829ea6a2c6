// Runs other programs for the scripts here. Plain JavaScript for whatever Node the machine has (18 or later).
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter } from 'node:path'
import { inProject, PROJECT } from './project.mjs'

export const PINNED_NODE = inProject('node_modules/node/bin/node')

/** What every program that we start finds in its environment: our Node first, and no reports home. */
export const ENVIRONMENT = {
  ...process.env,
  PATH: `${inProject('node_modules/.bin')}${delimiter}${process.env.PATH ?? ''}`,
  NEXT_TELEMETRY_DISABLED: '1',
  // `prisma generate` would download an engine that it does not use.
  PRISMA_SCHEMA_ENGINE_BINARY: existsSync('/bin/true') ? '/bin/true' : '/usr/bin/true',
  CHECKPOINT_DISABLE: '1',
}

/** A failure that the person at the terminal can do something about. */
export class Failure extends Error {}

export function say(line) {
  process.stdout.write(`  ${line}\n`)
}

/** Runs a program to its end and resolves to its exit code. Signals to us are passed on to it. */
export async function run(command, args, { env = {}, stdio = 'inherit' } = {}) {
  const child = spawn(command, args, { cwd: PROJECT, env: { ...ENVIRONMENT, ...env }, stdio })
  const release = passSignalsTo(child)
  try {
    return await new Promise((resolve, reject) => {
      child.once('error', (error) => reject(new Failure(`${command} could not be started: ${error.message}`)))
      child.once('close', (code, signal) => resolve(signal === null ? code : 1))
    })
  } finally {
    release()
  }
}

/** Node reads .env itself; what the environment already says wins. */
export const envFile = () => (existsSync(inProject('.env')) ? ['--env-file=.env'] : [])

export const runNode = (args, options) => run(PINNED_NODE, args, options)

/** Runs a program to its end with its output held back; resolves to both. */
export async function capture(command, args, { env = {} } = {}) {
  const child = spawn(command, args, { cwd: PROJECT, env: { ...ENVIRONMENT, NO_COLOR: '1', ...env } })
  const release = passSignalsTo(child)
  let output = ''
  const collect = (chunk) => {
    output += chunk
  }
  child.stdout.on('data', collect)
  child.stderr.on('data', collect)
  const code = await new Promise((resolve) => {
    child.once('error', (error) => {
      collect(error.message)
      resolve(1)
    })
    child.once('close', resolve)
  })
  release()
  return { code: code ?? 1, output }
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']

let wasStopped = false

/** True once somebody asked us to stop: what follows should not be begun. */
export const isStopped = () => wasStopped

function passSignalsTo(child) {
  const handlers = SIGNALS.map((signal) => [
    signal,
    () => {
      wasStopped = true
      child.kill(signal)
    },
  ])
  for (const [signal, handler] of handlers) process.on(signal, handler)
  const watch = watchParent(() => child.kill('SIGTERM'))
  return () => {
    for (const [signal, handler] of handlers) process.off(signal, handler)
    clearInterval(watch)
  }
}

/** Under npm some shells die of a signal without passing it on: then our parent is another one. */
function watchParent(orphaned) {
  const parent = process.ppid
  if (process.env.npm_lifecycle_event === undefined) return undefined
  const watch = setInterval(() => {
    if (process.ppid !== parent) orphaned()
  }, 500)
  watch.unref()
  return watch
}

/** The edge of every script: failures in words, bugs with their stack. */
export async function script(main) {
  try {
    process.exitCode = (await main()) ?? 0
  } catch (error) {
    process.stderr.write(`\n${error instanceof Failure ? error.message : error.stack}\n\n`)
    process.exitCode = 1
  }
}
