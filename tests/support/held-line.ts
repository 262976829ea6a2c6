import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** A way to a database whose first connection is not answered before `release`. */
export async function heldLine(databaseUrl: string) {
  const address = new URL(databaseUrl)
  const directory = address.searchParams.get('host')
  const there = directory
    ? { path: `${directory}/.s.PGSQL.${address.port || 5432}` }
    : { host: address.hostname, port: Number(address.port || 5432) }
  let release: () => void = () => undefined
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  const sockets = new Set<Socket>()
  let isFirst = true
  const lead = (client: Socket) => {
    const upstream = connect(there)
    for (const end of [client, upstream]) {
      sockets.add(end)
      end.on('error', () => end.destroy())
    }
    client.once('close', () => upstream.destroy())
    upstream.once('close', () => client.destroy())
    client.pipe(upstream).pipe(client)
  }
  const server = createServer((client) => {
    if (!isFirst) return lead(client)
    isFirst = false
    void released.then(() => lead(client))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = new URL(databaseUrl)
  url.searchParams.delete('host')
  url.hostname = '127.0.0.1'
  url.port = String((server.address() as AddressInfo).port)
  return {
    url: url.href,
    release,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
