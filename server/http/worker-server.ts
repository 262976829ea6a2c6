import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { ASK_PATH, SYNC_HTTP_PATH } from '#protocol/sync-http.ts'
import type { Logger } from '#server/log.ts'

type Way = { readonly answer: (request: IncomingMessage, response: ServerResponse) => Promise<void> }

/** What a live worker answers over HTTP, on a socket that only the main process can reach. */
export function createWorkerServer({ sync, ask, log }: { sync: Way; ask: Way; log: Logger }) {
  const find = (path: string): Way | undefined => {
    if (path.startsWith(`${SYNC_HTTP_PATH}/`)) return sync
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
