import { once } from 'node:events'
import { createServer } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { WebSocketServer } from 'ws'
import { type FallbackPace, HttpFallback } from '#components/live/http-fallback.ts'
import { CLOSE } from '#protocol/sync.ts'
import { SYNC_CLOSE } from '#protocol/sync-http.ts'
import { until } from './until.ts'

const PACE: FallbackPace = { hangMs: 10_000, firstProbeMs: 60_000, probeMs: 60_000 }
const ACCOUNT = { opened: () => undefined, sending: () => true }

/** A network that a test opens and closes for sockets, and a server behind it that speaks both ways. */
async function aNetwork() {
  const network = { sockets: 'blocked' as 'blocked' | 'swallowed' | 'pass', answersHttp: true }
  const http = createServer((request, response) => {
    if (!network.answersHttp) return void response.writeHead(503).end()
    if (request.method === 'POST') response.writeHead(201).end('{"id":"abc"}')
  })
  const sockets = new WebSocketServer({ noServer: true })
  http.on('upgrade', (request, socket, head) => {
    socket.on('error', () => undefined)
    if (network.sockets === 'blocked') socket.destroy()
    if (network.sockets === 'pass') sockets.handleUpgrade(request, socket, head, () => undefined)
  })
  http.listen(0, '127.0.0.1')
  await once(http, 'listening')
  onTestFinished(() => {
    for (const client of sockets.clients) client.terminate()
    http.closeAllConnections()
    http.close()
  })
  const address = http.address()
  return { network, url: `ws://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/sync/beh` }
}

/** A network without sockets, and machines behind it of which none knows what another one opened. */
async function aScatteringNetwork() {
  const asked: string[] = []
  const http = createServer((request, response) => {
    const { search, pathname } = new URL(request.url ?? '/', 'http://local')
    asked.push(search)
    if (search.includes('once')) {
      response.writeHead(200, { 'Content-Type': 'application/octet-stream' }).end()
    } else if (pathname.endsWith('/abc')) {
      response.writeHead(410, { [SYNC_CLOSE]: CLOSE.slowReader }).end()
    } else {
      response.writeHead(201).end('{"id":"abc"}')
    }
  })
  http.on('upgrade', (_, socket) => socket.destroy())
  http.listen(0, '127.0.0.1')
  await once(http, 'listening')
  onTestFinished(() => {
    http.closeAllConnections()
    http.close()
  })
  const address = http.address()
  return { asked, url: `ws://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/sync/beh` }
}

/** Opens one connection as the stock client does; resolves to how it went. */
function attempt(fallback: HttpFallback, url: string): Promise<'open' | 'closed'> {
  const Socket = fallback.socketClass(ACCOUNT)
  const socket = new Socket(url)
  onTestFinished(() => socket.close())
  return new Promise((resolve) => {
    socket.onopen = () => resolve('open')
    socket.onclose = () => resolve('closed')
    socket.onerror = () => undefined
  })
}

function aFallback(pace: Partial<FallbackPace> = {}) {
  const passes: string[] = []
  const fallback = new HttpFallback({
    onSocketPasses: () => passes.push('again'),
    pace: { ...PACE, ...pace },
  })
  onTestFinished(() => fallback.close())
  return { fallback, passes }
}

test('HTTP-10 after two sockets that could not be opened it goes over HTTP, and says so', async () => {
  const { url } = await aNetwork()
  const { fallback } = aFallback()
  const ways = []
  for (let tried = 0; tried < 3; tried++) ways.push([await attempt(fallback, url), fallback.way.get()])

  expect(ways).toEqual([
    ['closed', 'socket'],
    ['closed', 'socket'],
    ['open', 'http'],
  ])
})

test('HTTP-10 a socket that hangs is blocked, too', async () => {
  const { url, network } = await aNetwork()
  network.sockets = 'swallowed'
  const { fallback } = aFallback({ hangMs: 20 })
  const tries = [await attempt(fallback, url), await attempt(fallback, url)]

  expect([tries, fallback.way.get()]).toEqual([['closed', 'open'], 'http'])
})

test('HTTP-10 a server that is away is not called a network that blocks', async () => {
  const { url, network } = await aNetwork()
  network.answersHttp = false
  const { fallback } = aFallback()
  const tries = []
  for (let tried = 0; tried < 7; tried++) tries.push(await attempt(fallback, url))
  network.sockets = 'pass'
  tries.push(await attempt(fallback, url))

  expect([tries, fallback.way.get()]).toEqual([[...Array(7).fill('closed'), 'open'], 'socket'])
})

test('HTTP-10 where sockets have worked, a short absence changes nothing', async () => {
  const { url, network } = await aNetwork()
  network.sockets = 'pass'
  const { fallback } = aFallback()
  await attempt(fallback, url)
  network.sockets = 'blocked'
  const tries = []
  for (let tried = 0; tried < 4; tried++) tries.push(await attempt(fallback, url))

  expect([tries, fallback.way.get()]).toEqual([Array(4).fill('closed'), 'socket'])
})

test('HTTP-10 the socket is tried again now and then, and taken as soon as it passes', async () => {
  const { url, network } = await aNetwork()
  const { fallback, passes } = aFallback({ firstProbeMs: 10, probeMs: 30 })
  for (let tried = 0; tried < 3; tried++) await attempt(fallback, url)
  network.sockets = 'pass'
  await expect.poll(() => passes.length).toBeGreaterThan(0)
  await attempt(fallback, url)
  await until(fallback.way, (way) => way === 'socket')

  expect(passes).toEqual(['again'])
})

test('HTTP-22 a page whose connections are forgotten as soon as they are open changes to exchanges', async () => {
  const { url, asked } = await aScatteringNetwork()
  const { fallback } = aFallback()
  const Socket = fallback.socketClass(ACCOUNT)
  const closed = () =>
    new Promise<number>((resolve) => {
      const socket = new Socket(url)
      socket.onerror = () => undefined
      socket.onclose = ({ code }) => resolve(code)
    })
  const codes = [await closed(), await closed(), await closed(), await closed()]
  const isOpen = await attempt(fallback, url)

  expect([codes.slice(2), isOpen, fallback.way.get()]).toEqual([
    [CLOSE.slowReader, CLOSE.slowReader],
    'open',
    'http',
  ])
  expect(asked).toContain('?once=1')
})
