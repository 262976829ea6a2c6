// Every request passes here before Next or a live worker sees it. Who may attack: anybody with a
// socket. What is promised behind the door: the address, host, protocol and id in the headers are
// ours, never the visitor's; no request names another server; no foreign name is answered.
import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { isLoopbackName, type Settings } from '#server/config.ts'
import { ClientAddresses } from '#server/http/client-address.ts'

/** Headers of ours on every request; what a visitor sends under these names is thrown away. */
export const CLIENT_ADDRESS = 'x-client-address'
export const REQUEST_ID = 'x-request-id'

export type TurnedAway = { readonly status: 400 | 421; readonly words: string }

export class FrontDoor {
  readonly #address: URL
  readonly #clients: ClientAddresses

  constructor({ appUrl, trustedProxies }: Pick<Settings, 'appUrl' | 'trustedProxies'>) {
    this.#address = new URL(appUrl)
    this.#clients = new ClientAddresses(trustedProxies)
  }

  /** Lets the request in with true headers, or says why not. */
  admit(request: IncomingMessage): TurnedAway | undefined {
    if (!isOwnPath(request.url)) return { status: 400, words: 'This server is no proxy.' }
    const host = request.headers.host ?? ''
    if (!this.#isOurs(host)) {
      return {
        status: 421,
        words: `This is ${this.#address.origin}. If "${host}" should answer too, set APP_URL to that address.`,
      }
    }
    this.#rewrite(request, host)
    return undefined
  }

  /** A loopback name is always ours: health checks, proxies on this machine, forwarded ports. */
  #isOurs(host: string): boolean {
    return host === this.#address.host || isLoopbackName(host.replace(/:\d+$/, ''))
  }

  #rewrite(request: IncomingMessage, host: string): void {
    const { headers, socket } = request
    const address = this.#clients.of(socket.remoteAddress, headers['x-forwarded-for']?.toString())
    for (const name of Object.keys(headers)) {
      if (name.startsWith('x-forwarded-') || name === 'forwarded') delete headers[name]
    }
    const isPublic = !isLoopbackName(this.#address.hostname)
    headers['x-forwarded-for'] = address
    headers['x-forwarded-host'] = isPublic ? this.#address.host : host
    headers['x-forwarded-proto'] = this.#address.protocol.slice(0, -1)
    headers[CLIENT_ADDRESS] = address
    headers[REQUEST_ID] = randomUUID()
  }
}

/** `/path`; never `http://other/`, `//other/` or `*`, which some routers take for an address to fetch. */
function isOwnPath(target: string | undefined): boolean {
  return target?.startsWith('/') === true && !/^\/[/\\]/.test(target)
}
