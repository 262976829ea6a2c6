import type { AddressInfo } from 'node:net'
import { WebsocketProvider } from 'y-websocket'
import { type HttpPace, HttpSocket } from '#components/live/http-socket.ts'
import { newSharedDocument } from '#protocol/shared-document.ts'
import { packMessages, SYNC_HTTP_PATH } from '#protocol/sync-http.ts'
import { type Config, readSettings } from '#server/config.ts'
import { createWorkerServer } from '#server/http/worker-server.ts'
import { HttpRequests } from '#server/live/http-requests.ts'
import { createLiveServer } from '#server/live/live-server.ts'
import { createLog } from '#server/log.ts'
import { createStore } from '#server/store/store.ts'
import { SyncHttp } from '#server/sync/http-sync.ts'
import { createSyncServer } from '#server/sync/sync-server.ts'

const silent = createLog({ level: 'silent', readable: false })

export const OURS = 'http://localhost:3000'

export type Caller = { readonly cookie?: string; readonly origin?: string | null; readonly site?: string }

/** What a live worker answers over HTTP, on a real port. Sockets come to the same rooms. */
export async function startSyncHttp(databaseUrl: string) {
  const store = createStore({ databaseUrl, connections: 4 })
  const config: Config = { ...readSettings({}), databaseUrl, secret: 'x'.repeat(32) }
  const sync = createSyncServer({ config, store, log: silent })
  const live = createLiveServer({ config, store, log: silent })
  const http = createWorkerServer({
    sync: new SyncHttp({ config, sync, log: silent }),
    ask: new HttpRequests({ config, live }),
    figures: sync.metrics,
    log: silent,
  })
  http.on('upgrade', (request, socket, head) => sync.handleUpgrade(request, socket, head))
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  const { port } = http.address() as AddressInfo
  const origin = `http://127.0.0.1:${port}`
  return {
    origin,
    url: `ws://127.0.0.1:${port}/sync`,
    sync,
    async [Symbol.asyncDispose]() {
      await Promise.all([sync.close(), live.close()])
      http.closeAllConnections()
      await new Promise((resolve) => http.close(resolve))
      await store.close()
    },
  }
}

/** Asks as a page of ours does in somebody's browser, unless told otherwise. */
export function fetchAs({ cookie, origin = OURS, site }: Caller): typeof fetch {
  return (input, init) => {
    const headers = new Headers(init?.headers)
    if (cookie) headers.set('cookie', cookie)
    if (origin !== null && init?.method !== 'GET') headers.set('origin', origin)
    if (site) headers.set('sec-fetch-site', site)
    return fetch(input, { ...init, headers })
  }
}

const AT_ONCE: HttpPace = { gatherMs: 5, retryMs: [20, 100], patienceMs: 35_000 }

/** The stock y-websocket client on our stand-in for its socket. */
export function stockClientOverHttp(
  url: string,
  code: string,
  { params, ...caller }: Caller & { params?: Record<string, string> },
) {
  const doc = newSharedDocument()
  const overHttp = function overHttp(address: string) {
    return new HttpSocket(address, { fetch: fetchAs(caller), pace: AT_ONCE })
  } as unknown as typeof WebSocket
  const provider = new WebsocketProvider(url, code, doc, {
    WebSocketPolyfill: overHttp,
    disableBc: true,
    params: params ?? {},
  })
  return {
    doc,
    provider,
    [Symbol.dispose]: () => {
      provider.destroy()
      doc.destroy()
    },
  }
}

/** The requests of the way, one by one. */
export function callerOf(origin: string, meeting: string, caller: Caller) {
  const ask = fetchAs(caller)
  const at = `${origin}${SYNC_HTTP_PATH}/${meeting}`
  return {
    open: (search = '') => ask(`${at}${search}`, { method: 'POST' }),
    async opened(): Promise<string> {
      const { id } = (await (await ask(at, { method: 'POST' })).json()) as { id: string }
      return id
    },
    send: (id: string, n: number | string, ...messages: Uint8Array[]) =>
      ask(`${at}/${id}?n=${n}`, { method: 'POST', body: packMessages(messages) }),
    sendRaw: (id: string, n: number, body: Uint8Array<ArrayBuffer>) =>
      ask(`${at}/${id}?n=${n}`, { method: 'POST', body }),
    poll: (id: string, n: number | string, init: RequestInit = {}) =>
      ask(`${at}/${id}?n=${n}`, { method: 'GET', ...init }),
    once: (messages: readonly Uint8Array[], search = '') =>
      ask(`${at}?once=1${search}`, { method: 'POST', body: packMessages(messages) }),
    onceRaw: (body: Uint8Array<ArrayBuffer>) => ask(`${at}?once=1`, { method: 'POST', body }),
    leave: (id: string) => ask(`${at}/${id}`, { method: 'DELETE' }),
    put: (id: string) => ask(`${at}/${id}?n=1`, { method: 'PUT' }),
  }
}
