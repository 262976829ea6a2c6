// A live worker: the words and acts of meetings, without Next. It keeps no truth; killed at any
// moment, it loses nothing that was acknowledged.
import { once } from 'node:events'
import { rm, rmdir } from 'node:fs/promises'
import { Socket } from 'node:net'
import { basename, dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Registry } from 'prom-client'
import { readConfig } from '#server/config.ts'
import { rebuild, toWorker } from '#server/http/handed-request.ts'
import { processRegistry } from '#server/http/metrics-server.ts'
import { createWorkerServer } from '#server/http/worker-server.ts'
import { HttpRequests } from '#server/live/http-requests.ts'
import { createLiveServer } from '#server/live/live-server.ts'
import { PublicViewClock } from '#server/live/public-view-clock.ts'
import { createLog } from '#server/log.ts'
import { createStore } from '#server/store/store.ts'
import { SyncHttp } from '#server/sync/http-sync.ts'
import { createSyncServer } from '#server/sync/sync-server.ts'

const STOPPED_WITHIN_MS = 4_300

/** Where the main process passes on what comes without a socket. */
const [, , httpSocket = ''] = process.argv
const config = readConfig()
const log = createLog({
  level: config.logLevel,
  readable: !config.production || process.stderr.isTTY === true,
})
const store = createStore({ databaseUrl: config.databaseUrl })
const deps = { config, store, log, databaseUrl: config.databaseUrl }
const sync = createSyncServer(deps)
const live = createLiveServer(deps)
const publicViews = new PublicViewClock(deps)
const http = createWorkerServer({
  sync: new SyncHttp({ config, sync, log }),
  ask: new HttpRequests({ config, live }),
  figures: Registry.merge([processRegistry(`live ${basename(httpSocket, '.sock')}`), sync.metrics]),
  log,
})

process.on('message', (message: unknown, handle: unknown) => {
  const order = toWorker.parse(message)
  if (order.type === 'stop') return void stop()
  // The visitor may have gone while the socket was on its way.
  if (!(handle instanceof Socket)) return
  const { request, head } = rebuild(order, handle)
  const server = order.url.startsWith('/sync/') ? sync : live
  server.handleUpgrade(request, handle, head)
})

let isStopping = false

/** Tells everybody to come back, and leaves when what they wrote is on disk. */
async function stop(): Promise<void> {
  if (isStopping) return
  isStopping = true
  publicViews.close()
  await Promise.race([Promise.allSettled([sync.close(), live.close()]), pause(STOPPED_WITHIN_MS)])
  await Promise.race([store.close(), pause(500)])
  http.close()
  http.closeAllConnections()
  // When the main process was killed, the last worker takes their folder away.
  await rmdir(dirname(httpSocket)).catch(() => undefined)
  process.exit(0)
}

// Ctrl-C reaches the whole group; the main process says when it is our turn.
process.on('SIGINT', () => undefined)
process.on('SIGTERM', () => void stop())
process.on('disconnect', () => void stop())
process.on('uncaughtException', (error) => {
  log.error({ err: error }, 'a live worker met an error that nobody expected, and ends')
  process.exitCode = 1
  void stop().finally(() => process.exit(1))
})

// Whatever keeps the database from answering now, the first act will meet and tell.
void store.rehearse().catch(() => undefined)
// A worker that was killed has left its socket behind.
await rm(httpSocket, { force: true })
http.listen(httpSocket)
await once(http, 'listening')
process.send?.({ type: 'ready' })
