import { once } from 'node:events'
import { createServer } from 'node:http'
import { Server } from 'socket.io'
import { expect, onTestFinished, test } from 'vitest'
import { MeetingRequests } from '#components/live/meeting-requests.ts'

const ITEM = '01931d5e-0000-7000-8000-000000000001'

async function aServer() {
  const http = createServer()
  const io = new Server(http, { transports: ['websocket'] })
  http.listen(0, '127.0.0.1')
  await once(http, 'listening')
  onTestFinished(() => io.close())
  const address = http.address()
  return { io, origin: typeof address === 'object' ? `http://127.0.0.1:${address?.port}` : '' }
}

function requestsTo(origin: string, givesUpAfterMs = 10_000) {
  const requests = new MeetingRequests({ origin, meetingCode: 'seniori', givesUpAfterMs })
  requests.open()
  onTestFinished(() => requests.close())
  return requests
}

type Listener = (message: { requestId?: string }, reply: (answer: unknown) => void) => void

test('an answer comes back as the value, and the connection names its meeting', async () => {
  const { io, origin } = await aServer()
  const meetings: unknown[] = []
  io.on('connection', (socket) => {
    meetings.push(socket.handshake.query.meeting)
    const answer: Listener = (_, reply) => reply({ ok: true, value: { id: 'c1', code: 'K-0001' } })
    socket.on('contribution:add', answer)
  })

  const answer = await requestsTo(origin).ask('contribution:add', {
    text: 'Chodník',
    themeId: null,
    channel: 'spoken',
    display: null,
  })

  expect([answer, meetings]).toEqual([{ ok: true, value: { id: 'c1', code: 'K-0001' } }, ['seniori']])
})

test('a question that a broken connection swallowed is asked again under the same id', async () => {
  const { io, origin } = await aServer()
  const heard: (string | undefined)[] = []
  io.on('connection', (socket) => {
    const answer: Listener = ({ requestId }, reply) => {
      heard.push(requestId)
      if (heard.length === 1) socket.conn.close()
      else reply({ ok: true, value: {} })
    }
    socket.on('agenda:open', answer)
  })

  const answer = await requestsTo(origin).ask('agenda:open', { itemId: ITEM })

  expect([answer, heard.length, new Set(heard).size]).toEqual([{ ok: true, value: {} }, 2, 1])
})

test('a question without an act carries no request id', async () => {
  const { io, origin } = await aServer()
  const heard: unknown[] = []
  io.on('connection', (socket) => {
    const answer: Listener = (message, reply) => {
      heard.push(message)
      reply({ ok: false, reason: 'not-allowed' })
    }
    socket.on('join:list', answer)
  })

  const answer = await requestsTo(origin).ask('join:list', {})

  expect([answer, heard]).toEqual([{ ok: false, reason: 'not-allowed' }, [{}]])
})

test.each([[undefined], ['yes'], [{ ok: false, reason: 'password=hunter2' }], [{ ok: true }]])(
  'an answer that is none (%j) is a refusal in words',
  async (nonsense) => {
    const { io, origin } = await aServer()
    io.on('connection', (socket) => {
      const answer: Listener = (_, reply) => reply(nonsense)
      socket.on('join:list', answer)
    })

    expect(await requestsTo(origin).ask('join:list', {})).toEqual({ ok: false, reason: 'server-error' })
  },
)

test('without any answer it says so, and never throws', async () => {
  const requests = requestsTo('http://127.0.0.1:9', 30)

  expect(await requests.ask('join:list', {})).toEqual({ ok: false, reason: 'no-answer' })
})

test('news reaches who listens, until they stop', async () => {
  const { io, origin } = await aServer()
  const requests = requestsTo(origin)
  const heard: string[] = []
  const stop = requests.on('rights:changed', () => heard.push('stopped listener'))
  stop()
  const told = new Promise<void>((resolve) => requests.on('join:changed', () => resolve()))
  io.on('connection', (socket) => {
    socket.emit('rights:changed', {})
    socket.emit('join:changed', {})
  })
  await told

  expect(heard).toEqual([])
})
