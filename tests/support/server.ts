import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from '#tests/support/ports.ts'
import type { Random } from '#tests/support/random.ts'

const PROJECT = join(import.meta.dirname, '../..')
const READY_WITHIN_MS = 180_000
const STOPPED_WITHIN_MS = 10_000

export type ServerOptions = {
  /** False: as on a public address, empty and waiting for its first administrator. */
  readonly demo?: boolean
  readonly env?: Readonly<Record<string, string>>
  /** To start again on what an earlier server has left. */
  readonly dataDir?: string
}

/** Starts the real, built server/main.ts on a port and a data folder of its own. */
export async function startServer(options: ServerOptions = {}): Promise<TestServer> {
  const dataDir = options.dataDir ?? (await makeDataDir())
  const server = await launch({ ...options, dataDir })
  try {
    await server.ready()
    return server
  } catch (error) {
    // Between the choice of the port and the start another program may have taken it.
    if (options.env?.PORT !== undefined || !server.output.includes('is taken by another program')) throw error
    return startServer({ ...options, dataDir })
  }
}

async function launch({ demo = true, env = {}, dataDir }: ServerOptions & { dataDir: string }) {
  const port = await freePort()
  const child = spawn(process.execPath, ['server/main.ts'], {
    cwd: PROJECT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      NODE_ENV: 'production',
      NEXT_DIST_DIR: process.env.NEXT_DIST_DIR,
      LOG_LEVEL: 'warn',
      PORT: String(port),
      DATA_DIR: dataDir,
      DEMO: demo ? '1' : '0',
      ...env,
    },
  })
  return new TestServer(child, { url: env.APP_URL ?? `http://localhost:${port}`, port, dataDir })
}

export async function makeDataDir(): Promise<string> {
  const folder = await mkdtemp(join('/tmp', 'spolu-test-'))
  await chmod(folder, 0o755)
  return folder
}

export class TestServer implements AsyncDisposable {
  readonly url: string
  readonly port: number
  readonly dataDir: string
  readonly #child: ChildProcess
  #output = ''

  constructor(child: ChildProcess, { url, port, dataDir }: { url: string; port: number; dataDir: string }) {
    this.url = url
    this.port = port
    this.dataDir = dataDir
    this.#child = child
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk) => {
        this.#output += String(chunk)
      })
    }
  }

  /** All that it has printed. */
  get output(): string {
    return this.#output
  }

  get isRunning(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null
  }

  async ready(): Promise<void> {
    const deadline = Date.now() + READY_WITHIN_MS
    while (this.isRunning && Date.now() < deadline) {
      if (this.#output.includes('Spolu is ready')) return
      await pause(25)
    }
    this.#child.kill('SIGKILL')
    throw new Error(`The server did not start:\n${this.#output}`)
  }

  /** Asks it to stop, as Ctrl-C does; resolves to its exit code. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    if (!this.isRunning) return this.#child.exitCode
    const exit = once(this.#child, 'exit', { signal: AbortSignal.timeout(STOPPED_WITHIN_MS) })
    this.#child.kill(signal)
    await exit
    return this.#child.exitCode
  }

  /** The main process dies alone; PostgreSQL and the workers live on for a moment. */
  async kill9(): Promise<void> {
    const exit = once(this.#child, 'exit')
    this.#child.kill('SIGKILL')
    await exit
  }

  async pids(): Promise<{ main: number; workers: number[]; postgres: number | undefined }> {
    const main = this.#child.pid ?? 0
    const children = (await allProcesses()).filter(({ parent }) => parent === main)
    return {
      main,
      workers: children.filter(({ command }) => command.includes('live.ts')).map(({ pid }) => pid),
      postgres: children.find(({ command }) => command.includes('postgres'))?.pid,
    }
  }

  /** Every process of it, PostgreSQL's included. */
  async family(): Promise<number[]> {
    return familyOf(this.#child.pid ?? 0, await allProcesses())
  }

  /** PostgreSQL and the processes of its connections; the first is the one that starts the others. */
  async postgresFamily(): Promise<number[]> {
    const { postgres } = await this.pids()
    return postgres === undefined ? [] : familyOf(postgres, await allProcesses())
  }

  /** What a power cut does to it: every process is killed, in an order of chance. */
  async cutPower(random: Random): Promise<void> {
    const exit = once(this.#child, 'exit')
    signalAll(random.shuffled(await this.family()), 'SIGKILL')
    await exit
  }

  /** The PostgreSQL of a server that was killed and not started again. */
  async #endOrphan(): Promise<void> {
    const cluster = join(this.dataDir, 'postgres')
    const orphans = (await allProcesses()).filter(({ command }) => command.includes(` -D ${cluster} `))
    for (const { pid } of orphans) process.kill(pid, 'SIGQUIT')
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop()
    await this.#endOrphan()
    await rm(this.dataDir, { recursive: true, force: true, maxRetries: 5 })
  }
}

export function signalAll(pids: readonly number[], signal: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, signal)
    } catch {
      // It ended by itself, or with the one before it.
    }
  }
}

/** The process and its descendants. */
function familyOf(pid: number, processes: readonly ProcessRow[]): number[] {
  const children = processes.filter(({ parent }) => parent === pid)
  return [pid, ...children.flatMap((child) => familyOf(child.pid, processes))]
}

export type ProcessRow = { readonly pid: number; readonly parent: number; readonly command: string }

/** The process table, zombies left out. */
export async function allProcesses(): Promise<ProcessRow[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const rows = await Promise.all(pids.map(readProcess))
  return rows.filter((row) => row !== undefined)
}

async function readProcess(pid: string): Promise<ProcessRow | undefined> {
  try {
    const [stat, command] = await Promise.all([
      readFile(`/proc/${pid}/stat`, 'utf8'),
      readFile(`/proc/${pid}/cmdline`, 'utf8'),
    ])
    const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return state === 'Z'
      ? undefined
      : { pid: Number(pid), parent: Number(parent), command: command.replaceAll('\0', ' ') }
  } catch {
    // It ended while we looked.
    return undefined
  }
}
