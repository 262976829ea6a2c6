import { request as ask, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pipeline } from 'node:stream'

/**
 * A plain HTTP balancer: each request goes to the next node, and no socket passes. `headers` are what
 * somebody's browser would say with every request.
 */
export async function startHttpBalancer(
  origins: readonly string[],
  headers: Readonly<Record<string, string>> = {},
) {
  const asked = origins.map(() => 0)
  let turn = 0
  const balancer = createServer((request, response) => {
    const node = turn++ % origins.length
    asked[node] = (asked[node] ?? 0) + 1
    const { method, url = '/' } = request
    const said = { ...request.headers, ...headers }
    const beyond = ask(new URL(url, origins[node]), { method, headers: said }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      pipeline(answer, response, () => undefined)
    })
    beyond.on('error', () => response.destroy())
    response.once('close', () => beyond.destroy())
    request.pipe(beyond)
  })
  balancer.on('upgrade', (_, socket) => socket.destroy())
  await new Promise<void>((resolve) => balancer.listen(0, '127.0.0.1', resolve))
  const { port } = balancer.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    /** How many requests each node was given. */
    asked: () => asked,
    async [Symbol.asyncDispose]() {
      balancer.closeAllConnections()
      await new Promise((resolve) => balancer.close(resolve))
    },
  }
}
