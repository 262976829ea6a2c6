import * as encoding from 'lib0/encoding'
import { expect, onTestFinished, test, vi } from 'vitest'
import { ExchangeSocket } from '#components/live/exchange-socket.ts'
import { CLOSE, MESSAGE } from '#protocol/sync.ts'
import { packMessages, SYNC_CLOSE, SYNC_HEAD, unpackMessages } from '#protocol/sync-http.ts'

const NEVER = 1e6
const AT_ONCE = {
  gatherMs: 1,
  betweenMs: 1,
  soonMs: NEVER,
  idleMs: NEVER,
  retryMs: [1, 1],
  patienceMs: 10_000,
}

const STEP_1 = [MESSAGE.sync, 0, 1, 0]
const step2 = (content: number) => [MESSAGE.sync, 1, 1, content]
const update = (content: number) => [MESSAGE.sync, 2, 1, content]
const CARET = [MESSAGE.awareness, 1, 0]
const saved = (count: number) => [MESSAGE.saved, count]
function refused(place: number, reason: string): number[] {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE.refused)
  encoding.writeVarUint(encoder, place)
  encoding.writeVarString(encoder, reason)
  return [...encoding.toUint8Array(encoder)]
}

type Answer = Response | Error

/** A server that gives the answers of a test, one after the other; after the last one it is silent. */
function aServer(...answers: (() => Answer)[]) {
  const asked: { readonly search: string; readonly messages: number[][] }[] = []
  const answer: typeof fetch = async (input, init) => {
    const body = init?.body instanceof Uint8Array ? (unpackMessages(init.body) ?? []) : []
    asked.push({ search: new URL(String(input)).search, messages: body.map((message) => [...message]) })
    const given = answers.shift()?.()
    if (given instanceof Error) throw given
    if (given) return given
    return new Promise((_, reject) => {
      init?.signal?.addEventListener('abort', () => reject(new Error('hung up')))
    })
  }
  return { asked, fetch: answer }
}

function says(messages: number[][], headers: Record<string, string | number> = {}): () => Response {
  const named = Object.entries({ 'Content-Type': 'application/octet-stream', ...headers })
  return () =>
    new Response(packMessages(messages.map((message) => Uint8Array.from(message))), {
      headers: named.map(([name, value]): [string, string] => [name, String(value)]),
    })
}

const nothing = says([])

function aSocket(server: ReturnType<typeof aServer>, pace = AT_ONCE) {
  const told: string[] = []
  const heard: number[][] = []
  const socket = new ExchangeSocket('wss://plan.example.org/sync/beh?client=spolu', {
    fetch: server.fetch,
    pace,
    onOpened: () => told.push('opened'),
    onFailed: () => told.push('failed'),
  })
  onTestFinished(() => socket.close())
  socket.onmessage = ({ data }) => heard.push([...new Uint8Array(data)])
  const closed = new Promise<number>((resolve) => {
    socket.onclose = ({ code }) => resolve(code)
  })
  const opened = new Promise<void>((resolve) => {
    socket.onopen = () => resolve()
  })
  const send = (...messages: number[][]) => {
    for (const message of messages) socket.send(Uint8Array.from(message))
  }
  return { socket, told, heard, closed, opened, send }
}

test('HTTP-22 asks for the state once, and with each next exchange for what came after it', async () => {
  const server = aServer(
    nothing,
    says([STEP_1, step2(7)], { [SYNC_HEAD]: 12 }),
    says([update(8)], { [SYNC_HEAD]: 15 }),
  )
  const { told, heard, opened, send } = aSocket(server)
  await opened
  send(STEP_1, CARET)
  await expect.poll(() => heard).toEqual([STEP_1, step2(7)])
  send(step2(1))
  await expect.poll(() => heard.at(-1)).toEqual(update(8))
  send(update(2))
  await expect.poll(() => server.asked.length).toBe(4)

  expect(told).toEqual(['opened'])
  expect(server.asked).toEqual([
    { search: '?client=spolu&once=1', messages: [] },
    { search: '?client=spolu&once=1', messages: [STEP_1] },
    { search: '?client=spolu&once=1&after=12', messages: [step2(1)] },
    { search: '?client=spolu&once=1&after=15', messages: [step2(1), update(2)] },
  ])
})

test('HTTP-22 counts of an exchange become those of the connection, and only what is saved is not carried again', async () => {
  const server = aServer(nothing, says([saved(1)]), says([saved(1)]), says([saved(2)]))
  const { heard, opened, send } = aSocket(server)
  await opened
  send(step2(1))
  await expect.poll(() => heard).toEqual([saved(1)])
  send(update(2), update(3))
  await expect.poll(() => heard.at(-1)).toEqual(saved(2))
  send(update(4))
  await expect.poll(() => heard.at(-1)).toEqual(saved(4))

  expect(server.asked.map(({ messages }) => messages)).toEqual([
    [],
    [step2(1)],
    [update(2), update(3)],
    [update(3), update(4)],
  ])
})

test('HTTP-22 a refusal is told once under its place, though the edit is carried until its reversal is on disk', async () => {
  const server = aServer(
    nothing,
    says([saved(1)]),
    says([refused(2, 'finalised'), saved(1)]),
    says([refused(1, 'finalised'), saved(2)]),
  )
  const { heard, opened, send } = aSocket(server)
  await opened
  send(step2(1))
  await expect.poll(() => heard.length).toBe(1)
  send(update(2), update(3))
  await expect.poll(() => heard.length).toBe(3)
  send(update(4))
  await expect.poll(() => heard.at(-1)).toEqual(saved(4))

  expect(heard).toEqual([saved(1), refused(3, 'finalised'), saved(2), saved(4)])
})

test('HTTP-22 what was typed during an exchange comes with the next, without being asked', async () => {
  const server = aServer(nothing, () => {
    socket.send(update2)
    return says([saved(1)])()
  })
  const update2 = Uint8Array.from(update(2))
  const { socket, opened, send } = aSocket(server)
  await opened
  send(step2(1))
  await expect.poll(() => server.asked.length).toBe(3)

  expect(server.asked.at(-1)?.messages).toEqual([update(2)])
})

test('HTTP-22 an answer that never came or was put off is asked for again with the same batch', async () => {
  const server = aServer(
    nothing,
    () => new Error('cut'),
    () => new Response(null, { status: 503 }),
    () => new Response(null, { status: 429 }),
    says([saved(1)]),
  )
  const { heard, opened, send } = aSocket(server, { ...AT_ONCE, soonMs: 1, idleMs: 1 })
  await opened
  send(step2(1))
  await expect.poll(() => heard).toEqual([saved(1)])

  expect(server.asked.slice(1, 5).map(({ messages }) => messages)).toEqual(Array(4).fill([step2(1)]))
})

test('HTTP-22 what stays unanswered ends the connection, and so does a code, after what comes with it', async () => {
  const lost = aSocket(aServer(nothing, ...Array(3).fill(() => new Error('cut'))))
  await lost.opened
  lost.send(step2(1))
  const told = aSocket(aServer(nothing, says([saved(1)], { [SYNC_CLOSE]: CLOSE.documentFull })))
  await told.opened
  told.send(step2(1))

  expect([await lost.closed, await told.closed, told.heard]).toEqual([1006, CLOSE.documentFull, [saved(1)]])
})

test.each([
  ['no answer at all', () => new Error('no network'), ['failed'], 1006],
  ['a page of the network instead of ours', () => new Response('Sign in to the hotel'), ['failed'], 1006],
  [
    'a refusal by our server',
    () => new Response(null, { status: 404, headers: { [SYNC_CLOSE]: '4404' } }),
    ['opened'],
    4404,
  ],
] as const)('HTTP-22 an opening that gets %s', async (_, answer, told, code) => {
  const socket = aSocket(aServer(answer))

  expect([await socket.closed, socket.told]).toEqual([code, told])
})

test('HTTP-22 looks again soon while there is news, ever more seldom when there is none, and at once for a key', async () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const at: number[] = []
  const seconds = () => Math.round(performance.now() / 100) / 10
  const answers = [nothing, says([update(1)], { [SYNC_HEAD]: 1 }), says([update(2)], { [SYNC_HEAD]: 2 })]
  const server = aServer(...answers, ...Array(9).fill(says([], { [SYNC_HEAD]: 2 })))
  const start = seconds()
  const noting: typeof fetch = (input, init) => {
    at.push(Math.round((seconds() - start) * 10) / 10)
    return server.fetch(input, init)
  }
  const { send } = aSocket({ ...server, fetch: noting }, { ...AT_ONCE, soonMs: 1_000, idleMs: 3_000 })
  await vi.advanceTimersByTimeAsync(14_000)
  send(step2(1))
  await vi.advanceTimersByTimeAsync(100)

  expect(at).toEqual([0, 1, 2, 3, 4.5, 6.8, 9.8, 12.8, 14])
})
