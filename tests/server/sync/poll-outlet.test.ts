import * as encoding from 'lib0/encoding'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { unpackMessages } from '#protocol/sync-http.ts'
import { KEEP_ALIVE_FRAME, savedFrame, updateFrame } from '#server/sync/frames.ts'
import { HTTP_LIMITS } from '#server/sync/http-limits.ts'
import { LIMITS } from '#server/sync/limits.ts'
import { Outgoing } from '#server/sync/outgoing.ts'
import { type PollAnswer, PollOutlet } from '#server/sync/poll-outlet.ts'
import { Viewer } from '#server/sync/viewer.ts'

beforeEach(() => {
  vi.useFakeTimers()
  // At 0 nothing can be busy since.
  vi.advanceTimersByTime(1)
})
afterEach(() => {
  vi.useRealTimers()
})

const VISITOR = {
  meeting: { id: '', code: '' },
  role: 'member',
  personId: null,
  name: '',
  token: null,
} as const
const message = (...bytes: number[]) => new Outgoing(Uint8Array.from(bytes))

function anOutlet() {
  const overflown: string[] = []
  const outlet = new PollOutlet({ onOverflow: () => overflown.push('overflown') })
  const poll = (number: number) => {
    const answers: PollAnswer[] = []
    const deliver = (answer: PollAnswer) => answers.push(answer)
    const isTaken = outlet.poll(number, deliver)
    const brought = () =>
      answers.map(({ body, close }) => [unpackMessages(body)?.map((each) => [...each]), close])
    return { isTaken, brought, hangUp: () => outlet.hungUp(deliver) }
  }
  return { outlet, poll, overflown }
}

test('it is busy between polls and free while one waits', () => {
  const { outlet, poll } = anOutlet()
  const states = [outlet.busySince !== 0]
  poll(1)
  states.push(outlet.busySince !== 0)
  outlet.send(message(7))
  vi.advanceTimersByTime(HTTP_LIMITS.gatherMs)
  states.push(outlet.busySince !== 0)

  expect(states).toEqual([true, false, true])
})

test('what was missed between two polls is brought by the next, at once', () => {
  const { outlet, poll } = anOutlet()
  outlet.onFree = () => outlet.pour([message(1), message(2)])
  const { brought } = poll(1)

  expect(brought()).toEqual([[[[1], [2]], undefined]])
})

test('what comes while a poll waits is gathered for a moment', () => {
  const { outlet, poll } = anOutlet()
  const { brought } = poll(1)
  outlet.send(message(1))
  outlet.send(message(2))
  const before = brought()
  vi.advanceTimersByTime(HTTP_LIMITS.gatherMs)

  expect([before, brought()]).toEqual([[], [[[[1], [2]], undefined]]])
})

test('HTTP-3 an answer is given again until the next one is asked for, and no number is left out', () => {
  const { outlet, poll } = anOutlet()
  outlet.send(message(1))
  const first = [poll(1).brought(), poll(1).brought()]
  outlet.send(message(2))
  const second = poll(2).brought()

  expect(first[1]).toEqual(first[0])
  expect(second).toEqual([[[[2]], undefined]])
  expect([poll(1).isTaken, poll(4).isTaken]).toEqual([false, false])
})

test('a poll that nothing answers brings a sign of life before anybody between loses patience', () => {
  const { poll } = anOutlet()
  const { brought } = poll(1)
  vi.advanceTimersByTime(25_000)

  expect(brought()).toEqual([[[[...KEEP_ALIVE_FRAME]], undefined]])
})

test('who asks again before the answer lets go of the first line', () => {
  const { outlet, poll } = anOutlet()
  const first = poll(1)
  const second = poll(1)
  outlet.send(message(5))
  vi.advanceTimersByTime(HTTP_LIMITS.gatherMs)

  expect([first.brought(), second.brought()]).toEqual([[[[], undefined]], [[[[5]], undefined]]])
})

test('a browser that hangs up makes it busy again, and loses nothing', () => {
  const { outlet, poll } = anOutlet()
  poll(1).hangUp()
  const isBusy = outlet.busySince !== 0
  outlet.send(message(9))

  expect([isBusy, poll(1).brought()]).toEqual([true, [[[[9]], undefined]]])
})

test('of counts that wait the newest stands for all', () => {
  const { outlet, poll } = anOutlet()
  for (const count of [1, 2, 3]) outlet.send(new Outgoing(savedFrame(count)))

  expect(poll(1).brought()).toEqual([[[[...savedFrame(3)]], undefined]])
})

test('what waits is bounded, and a big document is none of it', () => {
  const { outlet, overflown } = anOutlet()
  const encoder = encoding.createEncoder()
  encoding.writeUint8Array(encoder, new Uint8Array(HTTP_LIMITS.waitingBytes))
  outlet.pour([new Outgoing(updateFrame(encoding.toUint8Array(encoder)))])
  const afterDocument = overflown.length
  outlet.send(new Outgoing(updateFrame(encoding.toUint8Array(encoder))))

  expect([afterDocument, overflown.length]).toEqual([0, 1])
})

test('HTTP-8 the last words and the code come with the poll that waits, or with the next', () => {
  const waiting = anOutlet()
  const { brought } = waiting.poll(1)
  waiting.outlet.send(message(1))
  waiting.outlet.end(4503)
  const later = anOutlet()
  later.outlet.send(message(2))
  later.outlet.end(4501)

  expect(brought()).toEqual([[[[1]], 4503]])
  expect(later.poll(1).brought()).toEqual([[[[2]], 4501]])
})

test('HTTP-18 whoever has not asked for forty seconds is closed', () => {
  const { outlet, poll } = anOutlet()
  const closed: number[] = []
  const viewer = new Viewer({ transport: 'http', outlet, hangUp: (code) => closed.push(code) }, VISITOR)
  const look = () => viewer.closeIfStuck(performance.now(), LIMITS.stuckMs)
  poll(1)
  vi.advanceTimersByTime(25_000)
  look()
  const whileAsking = closed.length
  vi.advanceTimersByTime(40_000 - LIMITS.stuckLookMs)
  look()

  expect([whileAsking, closed.length]).toEqual([0, 1])
})
