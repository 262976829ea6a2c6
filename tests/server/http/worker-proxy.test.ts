import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { WorkerProxy } from '#server/http/worker-proxy.ts'
import { RawClient } from '#tests/support/raw-client.ts'

/** A proxy on a port, before a worker that answers as the test says. */
async function aProxy(worker: RequestListener) {
  const folder = await mkdtemp(join(tmpdir(), 'spolu-proxy-'))
  const socket = join(folder, '0.sock')
  const behind = createServer(worker).listen(socket)
  await once(behind, 'listening')
  const asked: string[] = []
  const state = { isReady: true }
  const proxy = new WorkerProxy({
    socketOf: (meeting) => {
      asked.push(meeting)
      return state.isReady ? socket : undefined
    },
  })
  const front = createServer((request, response) => {
    if (!proxy.answer(request, response)) response.writeHead(404).end('a page')
  }).listen(0, '127.0.0.1')
  await once(front, 'listening')
  onTestFinished(async () => {
    await Promise.all([ended(front), ended(behind)])
    await rm(folder, { recursive: true, force: true })
  })
  const { port } = front.address() as AddressInfo
  return { port, url: `http://127.0.0.1:${port}`, asked, state, behind }
}

function ended(server: Server): Promise<unknown> {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(resolve))
}

const echo: RequestListener = async (request, response) => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const { method, url, headers } = request
  response.writeHead(200, { 'Sync-Close': '4501', 'Content-Type': 'application/json' })
  response.end(JSON.stringify({ method, url, body: Buffer.concat(chunks).toString(), headers }))
}

test('LIVE-1 requests without a socket reach the worker of their meeting, and nothing else does', async () => {
  const { url, asked } = await aProxy(echo)
  const answers = await Promise.all(
    [
      '/sync-http/TRN-2026',
      '/sync-http/TRN-2026?client=spolu',
      '/sync-http/TRN-2026/id?n=1',
      '/ask/TRN-2026/join:list',
      '/sync-http/',
      '/sync-http/%2e%2e/x',
      `/ask/${'a'.repeat(65)}/x`,
      '/asking/TRN-2026',
      '/live/TRN-2026',
      '/',
    ].map((path) => fetch(`${url}${path}`)),
  )

  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 404, 404, 404, 404, 404, 404])
  expect(asked).toEqual(['TRN-2026', 'TRN-2026', 'TRN-2026', 'TRN-2026'])
})

test('method, address, headers, body and the answer pass unchanged', async () => {
  const { url } = await aProxy(echo)
  const answer = await fetch(`${url}/sync-http/beh/id?n=7`, {
    method: 'POST',
    headers: { cookie: 'spolu.session=x', origin: 'http://localhost' },
    body: 'words',
  })

  expect(answer.headers.get('sync-close')).toBe('4501')
  expect(await answer.json()).toMatchObject({
    method: 'POST',
    url: '/sync-http/beh/id?n=7',
    body: 'words',
    headers: { cookie: 'spolu.session=x', origin: 'http://localhost', 'content-length': '5' },
  })
})

test('DOOR-1 a body cannot be read as a request of its own, whatever the method', async () => {
  const heard: string[] = []
  const { port } = await aProxy((request, response) => {
    heard.push(`${request.method} ${request.url}`)
    request.resume().once('end', () => response.end('done'))
  })
  const smuggled = 'POST /ask/beh/meeting:close HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n'
  using client = await RawClient.connect(port)
  client.send('DELETE /sync-http/beh/id HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n')
  client.send(`${smuggled.length.toString(16)}\r\n${smuggled}\r\n0\r\n\r\n`)
  await client.until(/done/)

  expect(heard).toEqual(['DELETE /sync-http/beh/id'])
})

test('while a worker is replaced, or dies in the middle, the answer says to come back', async () => {
  const { url, state, behind } = await aProxy((_, response) => {
    if (response.req.url?.endsWith('die')) response.socket?.destroy()
  })
  const dying = await fetch(`${url}/sync-http/beh/die`)
  const waiting = fetch(`${url}/sync-http/beh/id?n=1`)
  await once(behind, 'request')
  behind.closeAllConnections()
  const cut = await waiting
  state.isReady = false
  const replaced = await fetch(`${url}/sync-http/beh`)

  expect([dying, cut, replaced].map(({ status, headers }) => [status, headers.get('retry-after')])).toEqual([
    [503, '1'],
    [503, '1'],
    [503, '1'],
  ])
})

test('a browser that hangs up does not leave its poll waiting', async () => {
  const gone = Promise.withResolvers<void>()
  const { url, behind } = await aProxy((_, response) => response.once('close', () => gone.resolve()))
  const hangUp = new AbortController()
  const poll = fetch(`${url}/sync-http/beh/id?n=1`, { signal: hangUp.signal }).catch(() => 'hung up')
  await once(behind, 'request')
  hangUp.abort()

  expect(await poll).toBe('hung up')
  await gone.promise
})
