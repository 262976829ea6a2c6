import { type ChildProcess, spawn } from 'node:child_process'
import { open, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { ForPeople } from '#server/for-people.ts'
import type { Logger } from '#server/log.ts'
import type { Binaries } from '#server/postgres/binaries.ts'
import { SUPERUSER } from '#server/postgres/cluster.ts'
import { stopOrphan } from '#server/postgres/orphan.ts'
import type { Places } from '#server/postgres/places.ts'

const DATABASE = 'spolu'
const READY_WITHIN_MS = 60_000
const LONGEST_BACK_OFF_MS = 5_000
const FAILED_STARTS = 3
/** A server that ran this long has not died of its start; the next try comes at once again. */
const STEADY_MS = 60_000

export function socketUrl(socket: string, database = DATABASE): string {
  return `postgresql://${SUPERUSER}@localhost/${database}?host=${encodeURIComponent(socket)}`
}

/** Keeps one PostgreSQL running until it is told to stop. */
export class Supervisor {
  readonly #places: Places
  readonly #binaries: Binaries
  readonly #log: Logger
  #server: ChildProcess | undefined
  #isStopping = false
  #failures = 0

  constructor(places: Places, binaries: Binaries, log: Logger) {
    this.#places = places
    this.#binaries = binaries
    this.#log = log
  }

  get pid(): number | undefined {
    return this.#server?.pid
  }

  async start(): Promise<void> {
    await stopOrphan(this.#places, this.#log)
    await this.#spawn()
    await this.#answers()
  }

  /** Fast (connections are cut, everything is flushed), then harder; PostgreSQL recovers from either. */
  async stop(): Promise<void> {
    this.#isStopping = true
    const server = this.#server
    if (server === undefined) return
    const gone = new Promise<void>((resolve) => server.once('exit', () => resolve()))
    for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
      if (server.exitCode !== null || server.signalCode !== null) return
      server.kill(signal)
      if (await Promise.race([gone.then(() => true), pause(4_000, false, { ref: false })])) return
    }
  }

  async #spawn(): Promise<void> {
    const { cluster, socket, identity } = this.#places
    const log = await open(logFile(cluster), 'w', 0o600)
    const settings = {
      listen_addresses: '',
      unix_socket_directories: `"${socket.replaceAll('"', '""')}"`,
      unix_socket_permissions: '0700',
      fsync: 'on',
      synchronous_commit: 'on',
      full_page_writes: 'on',
      timezone: 'UTC',
      log_timezone: 'UTC',
    }
    const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
    const startedAt = Date.now()
    // A group of its own: Ctrl-C in the terminal is for us, who stop it after its last writer.
    const server = spawn(this.#binaries.postgres, ['-D', cluster, ...flags], {
      cwd: '/',
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
      ...identity,
    })
    this.#server = server
    server.once('error', (error) => this.#log.error({ err: error }, 'PostgreSQL could not be started'))
    server.once('exit', (code, signal) => void this.#restart({ code, signal, startedAt }))
    await log.close()
  }

  async #restart({ code, signal, startedAt }: Exit): Promise<void> {
    this.#server = undefined
    if (this.#isStopping) return
    this.#failures = Date.now() - startedAt > STEADY_MS ? 0 : this.#failures + 1
    const waitMs = Math.min(100 * 2 ** this.#failures, LONGEST_BACK_OFF_MS)
    const said = await lastLines(logFile(this.#places.cluster))
    this.#log.error(
      { exitCode: code, signal, said },
      `PostgreSQL ended by itself; starting it again in ${waitMs} ms`,
    )
    await pause(waitMs)
    if (!this.#isStopping) await this.#spawn()
  }

  /** Waits for the first answer, and makes sure that it keeps what it is given. */
  async #answers(): Promise<void> {
    const deadline = Date.now() + READY_WITHIN_MS
    for (;;) {
      const client = new pg.Client({ connectionString: socketUrl(this.#places.socket, 'postgres') })
      // A server that stops while we ask reports here too.
      client.on('error', () => undefined)
      try {
        await client.connect()
        return await prepareDatabase(client)
      } catch (error) {
        const isHopeless = this.#failures >= FAILED_STARTS || Date.now() > deadline
        if (error instanceof UnsafeDatabase || isHopeless) throw await this.#explained(error)
        await pause(20)
      } finally {
        await client.end().catch(() => undefined)
      }
    }
  }

  async #explained(error: unknown): Promise<Error> {
    const file = logFile(this.#places.cluster)
    return new ForPeople(`PostgreSQL does not answer. The end of ${file}:\n${await lastLines(file)}`, {
      cause: error,
    })
  }
}

type Exit = { code: number | null; signal: string | null; startedAt: number }

class UnsafeDatabase extends ForPeople {}

async function prepareDatabase(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ fsync: string }>('SHOW fsync')
  if (rows[0]?.fsync !== 'on') throw new UnsafeDatabase('fsync is off: an acknowledged word could be lost.')
  const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE])
  if (found.rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`)
}

const logFile = (cluster: string) => join(dirname(cluster), 'postgres.log')

async function lastLines(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => '')
  return text.trimEnd().split('\n').slice(-5).join('\n')
}
