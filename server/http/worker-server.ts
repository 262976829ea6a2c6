import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Registry } from 'prom-client'
import { ASK_PATH, SYNC_HTTP_PATH } from '#protocol/sync-http.ts'
import { WORKER_METRICS_PATH } from '#server/http/metrics-server.ts'
import type { Logger } from '#server/log.ts'

type Way = { readonly answer: (request: IncomingMessage, response: ServerResponse) => Promise<void> }

type Parts = { readonly sync: Way; readonly ask: Way; readonly figures: Registry; readonly log: Logger }

/** What a live worker answers over HTTP, on a socket that only the main process can reach. */
export function createWorkerServer({ sync, ask, figures, log }: Parts) {
  const find = (path: string): Way | undefined => {
    if (path.startsWith(`${SYNC_HTTP_PATH}/`)) return sync
    if (path === WORKER_METRICS_PATH) return { answer: (_, response) => tellFigures(figures, response) }
    return path.startsWith(`${ASK_PATH}/`) ? ask : undefined
  }
  return createServer((request, response) => {
    // Words of a meeting, for one person: nothing between us and them may keep a copy.
    response.setHeader('Cache-Control', 'private, no-store')
    const way = find(request.url ?? '/')
    if (!way) return void response.writeHead(404).end()
    way.answer(request, response).catch((error: unknown) => {
      log.error({ err: error }, 'a live request over HTTP could not be answered')
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  })
}

async function tellFigures(figures: Registry, response: ServerResponse): Promise<void> {
  response.end(JSON.stringify(await figures.getMetricsAsJSON()))
}
