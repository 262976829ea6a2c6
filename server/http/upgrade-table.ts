import type { IncomingMessage, Server } from 'node:http'
import { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import type { FrontDoor } from '#server/http/front-door.ts'
import type { LiveWorkers } from '#server/http/live-workers.ts'

export type UpgradeRoutes = {
  readonly door: FrontDoor
  readonly workers: Pick<LiveWorkers, 'hand'>
  /** Where Next listens for its own, which reload pages during development. */
  readonly next: Server | undefined
}

/** The only listener for upgrades: what is not in this table is not there. */
export function routeUpgrades(server: Server, routes: UpgradeRoutes): void {
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy())
    const refusal = route({ request, socket, head }, routes)
    if (refusal !== undefined) refuse(socket, refusal)
  })
}

type Upgrade = { readonly request: IncomingMessage; readonly socket: Duplex; readonly head: Buffer }

/** Passes the upgrade on, or answers with the status that refuses it. */
function route(
  { request, socket, head }: Upgrade,
  { door, workers, next }: UpgradeRoutes,
): string | undefined {
  const away = door.admit(request)
  if (away !== undefined) return `${away.status} Refused`

  const target = request.url ?? '/'
  const meeting = meetingOf(target)
  if (meeting !== undefined && socket instanceof Socket) {
    return workers.hand(meeting, { request, socket, head }) ? undefined : '503 Service Unavailable'
  }
  if (target.startsWith('/_next/') && next?.emit('upgrade', request, socket, head)) return undefined
  return '404 Not Found'
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
