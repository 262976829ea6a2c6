import { vi } from 'vitest'
import { socketFolder } from '#server/postgres/places.ts'
import { socketUrl } from '#server/postgres/supervisor.ts'
import { createStore } from '#server/store/store.ts'
import { BusyMeeting, type Ledger, wordsIn } from '#tests/support/busy-meeting.ts'
import type { Random } from '#tests/support/random.ts'
import { startServer, type TestServer } from '#tests/support/server.ts'
import { documentOnDisk, runningMeeting } from '#tests/support/sync.ts'

const WRITERS = 8

export type BusyServerOptions = {
  readonly env?: Readonly<Record<string, string>>
  readonly pauseMs?: number
}

/** What was promised and is not in the log. */
export type Lost = { readonly told: readonly string[]; readonly shown: readonly string[] }

/** The real server with a PostgreSQL of its own, and a meeting in which eight people write. */
export async function startBusyServer({ env = {}, pauseMs = 4 }: BusyServerOptions = {}) {
  await using parts = new AsyncDisposableStack()
  const busy = parts.use(new RestartedServer(await startServer({ demo: false, env }), env))
  const store = createStore({ databaseUrl: socketUrl(socketFolder(busy.server.dataDir)), connections: 2 })
  parts.defer(() => store.close())
  const { meeting, anna, ben, mila } = await runningMeeting(store)
  const three = [anna, ben, mila]
  const people = Array.from({ length: WRITERS }, (_, index) => three[index % three.length] ?? anna)
  const crowd = parts.use(new BusyMeeting({ url: busy.url, code: meeting.code, people, pauseMs }))
  const running = parts.move()

  // Our own connections die with PostgreSQL too, and the first question after that finds it out.
  const stored = () =>
    vi.waitFor(async () => wordsIn(await documentOnDisk(store, meeting.id)), { timeout: 10_000 })
  const missing = async ({ told, shown }: Ledger): Promise<Lost> => {
    const onDisk = new Set(await stored())
    const isMissing = (word: string) => !onDisk.has(word)
    return { told: [...told].filter(isMissing), shown: [...shown].filter(isMissing) }
  }
  let savedAgain = Promise.resolve(0)
  return {
    crowd,
    /** The words that the log alone tells. */
    stored,
    get server() {
      return busy.server
    },
    /** What was promised by now and is not on disk. */
    lost: () => missing(crowd.ledger()),
    /**
     * Kills every process and starts the server again; what was promised and is not on disk. Nobody is
     * let in yet: writers bring their words again, and would heal what this must find.
     */
    async powerCut(random: Random): Promise<Lost> {
      await busy.server.cutPower(random)
      await crowd.allCut()
      savedAgain = crowd.nextSaved()
      await busy.restart()
      return missing(crowd.ledger())
    },
    /** In how many milliseconds after the begin of the restart the first new word is called saved. */
    letIn(): Promise<number> {
      crowd.moveTo(busy.url)
      return savedAgain
    },
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  }
}

/** One data folder and the server that works on it, on another port after each start. */
class RestartedServer implements AsyncDisposable {
  server: TestServer
  readonly #env: Readonly<Record<string, string>>

  constructor(server: TestServer, env: Readonly<Record<string, string>>) {
    this.server = server
    this.#env = env
  }

  get url(): string {
    return `ws://localhost:${this.server.port}/sync`
  }

  async restart(): Promise<void> {
    this.server = await startServer({ demo: false, env: this.#env, dataDir: this.server.dataDir })
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.server[Symbol.asyncDispose]()
  }
}
