import { expect, test } from 'vitest'
import { HttpSocket } from '#components/live/http-socket.ts'
import { CLOSE } from '#protocol/sync.ts'
import { packMessages, SYNC_CLOSE, unpackMessages } from '#protocol/sync-http.ts'

const AT_ONCE = { gatherMs: 1, retryMs: [1, 1], patienceMs: 10_000 }

type Asked = { readonly method: string; readonly path: string; readonly messages: number[][] }

/** A server of which a test decides each answer; what is not decided waits until the socket hangs up. */
function aServer(answers: Record<string, (() => Response | Error)[]>) {
  const asked: Asked[] = []
  const answer: typeof fetch = async (input, init) => {
    const { pathname, search } = new URL(String(input))
    const path = `${pathname}${search}`
    const body = init?.body instanceof Uint8Array ? (unpackMessages(init.body) ?? []) : []
    asked.push({ method: init?.method ?? 'GET', path, messages: body.map((message) => [...message]) })
    const next = answers[`${init?.method} ${path}`]?.shift()
    if (next) {
      const given = next()
      if (given instanceof Error) throw given
      return given
    }
    return new Promise((_, reject) => {
      init?.signal?.addEventListener('abort', () => reject(new Error('hung up')))
    })
  }
  return { asked, fetch: answer }
}

const opened = () => Response.json({ id: 'abc' }, { status: 201 })
const nothing = () => new Response(null, { status: 204 })
const brings =
  (...messages: number[][]) =>
  () =>
    new Response(packMessages(messages.map((message) => Uint8Array.from(message))))
const closes =
  (code: number, ...messages: number[][]) =>
  () =>
    new Response(packMessages(messages.map((message) => Uint8Array.from(message))), {
      headers: { [SYNC_CLOSE]: String(code) },
    })

function aSocket(server: ReturnType<typeof aServer>) {
  const told: string[] = []
  const heard: number[][] = []
  const socket = new HttpSocket('wss://plan.example.org/sync/beh?client=spolu', {
    fetch: server.fetch,
    pace: AT_ONCE,
    onOpened: () => told.push('opened'),
    onFailed: () => told.push('failed'),
  })
  socket.onmessage = ({ data }) => heard.push([...new Uint8Array(data)])
  const closed = new Promise<number>((resolve) => {
    socket.onclose = ({ code }) => resolve(code)
  })
  return { socket, told, heard, closed }
}

test('opens by POST, hears what polls bring in their order, and is closed with the code of the last', async () => {
  const server = aServer({
    'POST /sync-http/beh?client=spolu': [opened],
    'GET /sync-http/beh/abc?n=1': [brings([1, 2], [3])],
    'GET /sync-http/beh/abc?n=2': [closes(CLOSE.rightsChanged, [4])],
  })
  const { told, heard, closed, socket } = aSocket(server)

  expect(await closed).toBe(CLOSE.rightsChanged)
  expect([told, heard, socket.readyState]).toEqual([['opened'], [[1, 2], [3], [4]], socket.CLOSED])
})

test('sends one batch after the other, and the same one again when no answer came', async () => {
  const server = aServer({
    'POST /sync-http/beh?client=spolu': [opened],
    'POST /sync-http/beh/abc?n=1': [
      () => new Error('cut'),
      () => new Response(null, { status: 503 }),
      nothing,
    ],
    'POST /sync-http/beh/abc?n=2': [nothing],
    'GET /sync-http/beh/abc?n=1': [],
  })
  const { socket } = aSocket(server)
  socket.onopen = () => {
    socket.send(Uint8Array.of(1))
    socket.send(Uint8Array.of(2))
  }
  const sent = () => server.asked.filter(({ method, path }) => method === 'POST' && path.includes('n='))
  await expect.poll(() => sent().length).toBe(3)
  socket.send(Uint8Array.of(3))
  await expect.poll(() => sent().length).toBe(4)
  socket.close()

  expect(sent().map(({ path, messages }) => [path.at(-1), messages])).toEqual([
    ['1', [[1], [2]]],
    ['1', [[1], [2]]],
    ['1', [[1], [2]]],
    ['2', [[3]]],
  ])
  expect(server.asked.at(-1)?.method).toBe('DELETE')
})

test('an answer that never came is asked for again under its number', async () => {
  const server = aServer({
    'POST /sync-http/beh?client=spolu': [opened],
    'GET /sync-http/beh/abc?n=1': [() => new Error('cut'), brings([7])],
    'GET /sync-http/beh/abc?n=2': [closes(CLOSE.shuttingDown)],
  })
  const { heard, closed } = aSocket(server)

  expect([await closed, heard]).toEqual([CLOSE.shuttingDown, [[7]]])
})

test.each([
  ['no answer at all', [() => new Error('no network')], ['failed'], 1006],
  ['a page of the network instead of ours', [() => new Response('Sign in to the hotel')], ['failed'], 1006],
  [
    'a refusal by our server',
    [() => new Response(null, { status: 404, headers: { [SYNC_CLOSE]: '4404' } })],
    ['opened'],
    4404,
  ],
] as const)('an opening that gets %s', async (_, answers, told, code) => {
  const socket = aSocket(aServer({ 'POST /sync-http/beh?client=spolu': [...answers] }))

  expect([await socket.closed, socket.told]).toEqual([code, told])
})
