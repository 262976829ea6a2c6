// /metrics for Prometheus, on an address of its own that the operator keeps inside: figures tell who
// works when. Main process and live workers each have a registry; here they become one page.
import { createServer, request, type Server } from 'node:http'
import { text } from 'node:stream/consumers'
import { AggregatorRegistry, collectDefaultMetrics, Registry } from 'prom-client'
import { ConfigError } from '#server/config.ts'
import type { LiveWorkers } from '#server/http/live-workers.ts'

export const WORKER_METRICS_PATH = '/metrics'

const WITHIN_MS = 2_000

type Figures = Awaited<ReturnType<Registry['getMetricsAsJSON']>>

/** The registry of one process: its memory, its processor time and the delay of its event loop. */
export function processRegistry(name: string): Registry {
  const registry = new Registry()
  registry.setDefaultLabels({ process: name })
  collectDefaultMetrics({ register: registry })
  return registry
}

/** Serves `/metrics` at `address`, for example `127.0.0.1:9464`; rejects with words when it is taken. */
export async function startMetrics(address: string, workers: Pick<LiveWorkers, 'sockets'>): Promise<Server> {
  const own = processRegistry('main')
  const server = createServer(async (asked, response) => {
    if (asked.method !== 'GET' || asked.url !== '/metrics') return void response.writeHead(404).end()
    const ofWorkers = await Promise.all(workers.sockets().map(figuresOf))
    const all = AggregatorRegistry.aggregate([await own.getMetricsAsJSON(), ...ofWorkers])
    response.writeHead(200, { 'Content-Type': all.contentType, 'Cache-Control': 'no-store' })
    response.end(await all.metrics())
  })
  const { hostname, port } = new URL(`http://${address}`)
  await new Promise<void>((resolve, reject) => {
    server.once('error', () => reject(new ConfigError(`METRICS_ADDRESS: nothing can listen at ${address}.`)))
    server.listen(Number(port), hostname.replace(/^\[|\]$/g, ''), resolve)
  })
  return server
}

/** A worker that is being replaced has no figures for a moment. */
function figuresOf(socketPath: string): Promise<Figures> {
  return new Promise((resolve) => {
    const nothing = () => resolve([])
    const asked = request({ socketPath, path: WORKER_METRICS_PATH, timeout: WITHIN_MS }, async (answer) => {
      try {
        resolve(JSON.parse(await text(answer)) as Figures)
      } catch {
        nothing()
      }
    })
    asked.on('error', nothing)
    asked.on('timeout', () => asked.destroy())
    asked.end()
  })
}
