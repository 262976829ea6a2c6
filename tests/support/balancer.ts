import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/**
 * A plain TCP balancer: takes turns, knows nothing of HTTP, and tries the next node when one refuses.
 * A connection stays where it began, as long as that node lives.
 */
export async function startBalancer(nodes: readonly number[], port = 0) {
  const clients = new Set<Socket>()
  let turn = 0
  const server = createServer({ allowHalfOpen: true }, (client) => {
    clients.add(client)
    client.on('close', () => clients.delete(client))
    client.on('error', () => client.destroy())
    turn++
    pass(client, [...nodes.slice(turn % nodes.length), ...nodes.slice(0, turn % nodes.length)])
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    async [Symbol.asyncDispose]() {
      for (const client of clients) client.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

function pass(client: Socket, [node, ...others]: readonly number[]): void {
  if (node === undefined) return void client.destroy()
  const upstream = connect({ port: node, host: '127.0.0.1', allowHalfOpen: true })
  upstream.once('error', () => {
    if (upstream.bytesRead === 0 && client.readable && others.length > 0) pass(client, others)
    else client.destroy()
  })
  upstream.once('connect', () => {
    client.pipe(upstream)
    upstream.pipe(client)
    client.once('close', () => upstream.destroy())
    upstream.once('close', () => client.destroySoon())
  })
}
