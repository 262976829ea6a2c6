import { request as ask, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pipeline } from 'node:stream'

/** A network as in some offices and schools: its proxy passes pages on and refuses every socket. */
export async function startBlockingProxy() {
  let refused = 0
  const proxy = createServer((request, response) => {
    const { method, headers, url = '' } = request
    const beyond = ask(url, { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      pipeline(answer, response, () => undefined)
    })
    beyond.on('error', () => response.destroy())
    response.once('close', () => beyond.destroy())
    request.pipe(beyond)
  })
  // Browsers ask a proxy for a tunnel when they open a WebSocket.
  proxy.on('connect', (_, socket) => {
    refused++
    socket.on('error', () => undefined)
    socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
  })
  proxy.on('upgrade', (_, socket) => socket.destroy())
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  const { port } = proxy.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}`,
    refused: () => refused,
    async [Symbol.asyncDispose]() {
      proxy.closeAllConnections()
      await new Promise((resolve) => proxy.close(resolve))
    },
  }
}
