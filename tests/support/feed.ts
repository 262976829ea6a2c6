import { createServer, type IncomingMessage } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import type { Duplex } from 'node:stream'
import * as Y from 'yjs'
import { LIVE_FEED_PATH, LIVE_NEXT } from '#protocol/live-feed.ts'
import { newSharedDocument } from '#protocol/shared-document.ts'
import { updateIn } from '#protocol/viewer-sync.ts'
import { PublicFeed } from '#server/http/public-feed.ts'
import { createLog } from '#server/log.ts'
import type { Store } from '#server/store/store.ts'

/** The public's feed on a port of its own, and what it was asked. */
export async function startFeed(store: Store, wishedPort = 0) {
  const feed = new PublicFeed({ store, log: createLog({ level: 'silent', readable: false }) })
  const asked: string[] = []
  const passed = new Set<Duplex>()
  const server = createServer((request: IncomingMessage, response) => {
    asked.push(request.url ?? '')
    if (!feed.answer(request, response)) response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(wishedPort, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const origin = `http://127.0.0.1:${port}`
  return {
    origin,
    port,
    asked,
    /** From now on upgrades are passed on; before, this network lets no socket through. */
    letSocketsPassTo: ({ url }: { url: string }) => {
      server.on('upgrade', (request, socket, head) => {
        const beyond = connect(Number(new URL(url).port), '127.0.0.1', () => {
          const { rawHeaders } = request
          const lines = rawHeaders.flatMap((name, at) =>
            at % 2 === 0 ? [`${name}: ${rawHeaders[at + 1]}`] : [],
          )
          beyond.write(`GET ${request.url} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`)
          beyond.write(head)
          socket.pipe(beyond).pipe(socket)
        })
        passed.add(socket)
        socket.on('error', () => beyond.destroy())
        beyond.on('error', () => socket.destroy())
      })
    },
    get: (code: string, query = '', init: RequestInit = {}) =>
      fetch(`${origin}${LIVE_FEED_PATH}/${code}${query}`, { redirect: 'manual', ...init }),
    async [Symbol.asyncDispose]() {
      feed[Symbol.dispose]()
      server.closeAllConnections()
      for (const socket of passed) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

export type Feed = Awaited<ReturnType<typeof startFeed>>

/** Somebody who follows by polling, step by step. */
export class Follower {
  readonly doc = newSharedDocument()
  readonly #feed: Feed
  readonly #code: string
  at: number | undefined

  constructor(feed: Feed, code: string) {
    this.#feed = feed
    this.#code = code
  }

  /** One poll; answers its status. */
  async poll(): Promise<number> {
    const query = this.at === undefined ? '' : `?after=${this.at}`
    const answer = await this.#feed.get(this.#code, query, { redirect: 'follow' })
    if (answer.status === 410) this.at = undefined
    if (!answer.ok) return answer.status
    const body = new Uint8Array(await answer.arrayBuffer())
    const update = body.byteLength > 0 ? updateIn(body) : undefined
    if (update) Y.applyUpdate(this.doc, update)
    this.at = Number(answer.headers.get(LIVE_NEXT))
    return answer.status
  }
}
