import type { IncomingMessage, Server } from 'node:http'
import { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import type { FrontDoor } from '#server/http/front-door.ts'
import type { LiveWorkers } from '#server/http/live-workers.ts'

export type UpgradeRoutes = {
  readonly door: FrontDoor
  readonly workers: Pick<LiveWorkers, 'hand'>
  /** Next's own, for reloading pages during development. */
  readonly next: ((request: IncomingMessage, socket: Duplex, head: Buffer) => Promise<void>) | undefined
}

/** The only listener for upgrades: what is not in this table is not there. */
export function routeUpgrades(server: Server, { door, workers, next }: UpgradeRoutes): void {
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy())
    const away = door.admit(request)
    if (away !== undefined) return refuse(socket, `${away.status} Refused`)

    const meeting = meetingOf(request.url ?? '/')
    if (meeting !== undefined && socket instanceof Socket) {
      if (!workers.hand(meeting, { request, socket, head })) refuse(socket, '503 Service Unavailable')
      return
    }
    if (next !== undefined && request.url?.startsWith('/_next/')) return void next(request, socket, head)
    refuse(socket, '404 Not Found')
  })
}

/** `/sync/<meeting>` or `/socket.io/?meeting=<meeting>`. */
export function meetingOf(target: string): string | undefined {
  const url = new URL(target, 'http://localhost')
  const named =
    url.pathname === '/socket.io/'
      ? url.searchParams.get('meeting')
      : url.pathname.match(/^\/sync\/([^/]+)$/)?.[1]
  return named !== null && named !== undefined && /^[\w-]{1,64}$/.test(named) ? named : undefined
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\nRetry-After: 1\r\n\r\n`)
}
