// Passes the requests of members without WebSockets on to the worker that holds their meeting.
import { Agent, request as ask, type IncomingMessage, type ServerResponse } from 'node:http'
import { pipeline } from 'node:stream'
import type { LiveWorkers } from '#server/http/live-workers.ts'

/** About the line between a browser and us, not about the message: RFC 9110, section 7.6.1. */
const OF_THE_LINE = [
  'connection',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]

export class WorkerProxy {
  readonly #workers: Pick<LiveWorkers, 'socketOf'>
  readonly #agent = new Agent({ keepAlive: true })

  constructor(workers: Pick<LiveWorkers, 'socketOf'>) {
    this.#workers = workers
  }

  /** Passes the request on if it is for a meeting's worker. */
  answer(request: IncomingMessage, response: ServerResponse): boolean {
    const meeting = request.url?.match(/^\/(?:sync-http|ask)\/([\w-]{1,64})(?=[/?]|$)/)?.[1]
    if (meeting === undefined) return false
    const socketPath = this.#workers.socketOf(meeting)
    if (socketPath === undefined) unavailable(response)
    else this.#pass(request, response, socketPath)
    return true
  }

  #pass(request: IncomingMessage, response: ServerResponse, socketPath: string): void {
    const { method, url: path, headers: all } = request
    const headers = Object.fromEntries(Object.entries(all).filter(([name]) => !OF_THE_LINE.includes(name)))
    // A body of unknown length goes on in pieces, as it came; without this Node would not say where that
    // of a DELETE ends, and the worker would read the rest of it as a request of its own.
    if (all['transfer-encoding'] !== undefined) headers['transfer-encoding'] = 'chunked'
    const asked = ask({ socketPath, agent: this.#agent, method, path, headers })
    asked.once('response', (answer) => {
      for (const name of OF_THE_LINE) delete answer.headers[name]
      // What is left of a body that the worker did not want stays unread.
      if (!request.complete) response.setHeader('Connection', 'close')
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      pipeline(answer, response, () => undefined)
    })
    asked.on('error', () => {
      if (response.headersSent) response.destroy()
      else unavailable(response)
    })
    // A browser that hangs up must not leave its poll waiting.
    response.once('close', () => asked.destroy())
    request.pipe(asked)
  }
}

/** The worker is being replaced; whoever asks comes back. */
function unavailable(response: ServerResponse): void {
  response.writeHead(503, { 'Retry-After': '1', 'Cache-Control': 'no-store', Connection: 'close' }).end()
}
