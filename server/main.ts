// The composition root: starts every part in the order in which they lean on each other, and ends
// them in the opposite one.
import { createServer } from 'node:http'
import { join } from 'node:path'
import next from 'next'
import { announce, tell } from '#server/announce.ts'
import { type Config, passOn, readSettings, type Settings } from '#server/config.ts'
import { prepareFirstEntry } from '#server/first-entry.ts'
import { FrontDoor } from '#server/http/front-door.ts'
import { Health } from '#server/http/health.ts'
import { createHttpServer, listen } from '#server/http/http-server.ts'
import { LiveWorkers } from '#server/http/live-workers.ts'
import { startMetrics } from '#server/http/metrics-server.ts'
import { PublicFeed } from '#server/http/public-feed.ts'
import { routeUpgrades } from '#server/http/upgrade-table.ts'
import { WorkerProxy } from '#server/http/worker-proxy.ts'
import { explain, live } from '#server/life.ts'
import { createLog, type Logger } from '#server/log.ts'
import { AnswerRounds } from '#server/mail/answer-rounds.ts'
import { createPost } from '#server/mail/post.ts'
import { refuseForgetful } from '#server/postgres/forgetful.ts'
import { migrate, pendingMigrations } from '#server/postgres/migrate.ts'
import { openDatabase } from '#server/postgres/open-database.ts'
import { keptSecret } from '#server/secret.ts'
import { createStore, type Store } from '#server/store/store.ts'

try {
  const settings = readSettings()
  const isReadable = !settings.production || process.stderr.isTTY === true
  const log = createLog({ level: settings.logLevel, readable: isReadable })
  await live((house, stopping) => start({ settings, log, house, stopping }), log)
} catch (error) {
  explain(error)
  process.exitCode = 1
}

type Beginning = { settings: Settings; log: Logger; house: AsyncDisposableStack; stopping: AbortSignal }

async function start({ settings, log, house, stopping }: Beginning): Promise<void> {
  tell('Starting the database')
  const database = await openDatabase(settings, log)
  house.defer(database.stop)
  await refuseForgetful(database.url)
  await migrate(database.url)
  const secret = settings.secret ?? (await keptSecret(settings.dataDir))
  const config: Config = { ...settings, databaseUrl: database.url, secret }
  passOn(config)
  const store = createStore({ databaseUrl: database.url })
  house.defer(() => store.close())
  stopping.throwIfAborted()
  const entry = await prepareFirstEntry(config, store)
  stopping.throwIfAborted()
  house.use(new AnswerRounds({ store, post: createPost(config, log), appUrl: config.appUrl, log }))

  const { pages, decoy } = openPages(config)
  house.defer(() => pages.close())
  const entryOfWorkers = join(import.meta.dirname, 'live.ts')
  const workers = new LiveWorkers({ entry: entryOfWorkers, count: config.liveWorkers, log })
  const door = new FrontDoor(config)
  const server = createHttpServer({
    settings: config,
    door,
    health: healthOf(config, store, workers),
    ways: [new WorkerProxy(workers), house.use(new PublicFeed({ store, log }))],
    pages: pages.getRequestHandler(),
    log,
  })
  routeUpgrades(server, { door, workers, next: config.production ? undefined : decoy })
  house.defer(() => workers.stop())
  await Promise.all([pages.prepare(), workers.start()])
  stopping.throwIfAborted()
  if (config.metricsAddress) house.use(await startMetrics(config.metricsAddress, workers))
  const listening = await listen(server, config)
  // Both at once: pages that are on their way out, and everybody in a meeting.
  house.defer(async () => {
    await Promise.all([listening.finish(), workers.stop()])
  })
  house.defer(listening.stopAccepting)
  announce(config, { entry, lies: database.lies })
}

function healthOf({ databaseUrl }: Config, store: Store, workers: LiveWorkers): Health {
  return new Health({
    probe: store.probe,
    pendingMigrations: () => pendingMigrations(databaseUrl),
    readyWorkers: () => workers.count(),
  })
}

/** Next adds an upgrade listener of its own to the server that it is given: ours must stay the only one. */
function openPages(config: Config) {
  const decoy = createServer()
  const pages = next({
    dev: !config.production,
    dir: join(import.meta.dirname, '..'),
    hostname: 'localhost',
    port: config.port,
    httpServer: decoy,
  })
  return { pages, decoy }
}
