import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'

export type HealthChecks = {
  /** Writes to the database. */
  readonly probe: () => Promise<void>
  readonly pendingMigrations: () => Promise<number>
  readonly readyWorkers: () => { readonly ready: number; readonly of: number }
}

type Check = { readonly ok: boolean; readonly says: string }

const WITHIN_MS = 1_000

/** `/healthz`: this process answers. `/readyz`: it can also keep what people write. */
export class Health {
  readonly #checks: HealthChecks
  #latest: { readonly at: number; readonly answer: Promise<Record<string, Check>> } | undefined

  constructor(checks: HealthChecks) {
    this.#checks = checks
  }

  /** Answers if the request asks for one of the two. */
  async answer(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const path = request.url?.split('?')[0]
    if (path === '/healthz') {
      reply(response, 200, { status: 'ok', uptimeSeconds: Math.round(process.uptime()) })
      return true
    }
    if (path !== '/readyz') return false
    const checks = await this.#onceASecond()
    const isReady = Object.values(checks).every(({ ok }) => ok)
    reply(response, isReady ? 200 : 503, { status: isReady ? 'ready' : 'not-ready', checks })
    return true
  }

  /** Anybody may ask, so asking often costs nothing more. */
  #onceASecond(): Promise<Record<string, Check>> {
    if (this.#latest === undefined || Date.now() - this.#latest.at > WITHIN_MS) {
      this.#latest = { at: Date.now(), answer: this.#look() }
    }
    return this.#latest.answer
  }

  async #look(): Promise<Record<string, Check>> {
    const { ready, of } = this.#checks.readyWorkers()
    const [database, migrations] = await Promise.all([
      inTime(async () => {
        await this.#checks.probe()
        return { ok: true, says: 'takes writes' }
      }),
      inTime(async () => {
        const pending = await this.#checks.pendingMigrations()
        return { ok: pending === 0, says: pending === 0 ? 'applied' : `${pending} pending` }
      }),
    ])
    return { database, migrations, liveWorkers: { ok: ready === of, says: `${ready} of ${of}` } }
  }
}

async function inTime(check: () => Promise<Check>): Promise<Check> {
  const late = pause(WITHIN_MS, { ok: false, says: 'no answer within a second' }, { ref: false })
  try {
    return await Promise.race([check(), late])
  } catch {
    // Why it failed is for the log of whoever needs the database, not for strangers.
    return { ok: false, says: 'failed' }
  }
}

function reply(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' })
  response.end(`${JSON.stringify(body)}\n`)
}
