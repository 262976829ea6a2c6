import { once } from 'node:events'
import { duplexPair } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { ViewerSocket } from '#server/sync/viewer-socket.ts'
import { closeFrame, OPCODE, webSocketFrame } from '#server/sync/web-socket-frame.ts'

/** A frame as a browser masks it: RFC 6455, section 5.3. */
function masked(frame: Buffer, mask = [7, 1, 2, 3]): Buffer {
  const head = frame.readUInt8(1) === 126 ? 4 : 2
  const payload = frame.subarray(head).map((byte, index) => byte ^ (mask[index % 4] ?? 0))
  const start = frame.subarray(0, head).map((byte, index) => (index === 1 ? byte | 0x80 : byte))
  return Buffer.concat([start, Buffer.from(mask), payload])
}

function connect() {
  const [server, browser] = duplexPair()
  let closed = false
  const viewer = new ViewerSocket(server)
  viewer.open(Buffer.alloc(0), () => {
    closed = true
  })
  return { viewer, browser, isClosed: () => closed }
}

const PING = masked(webSocketFrame(Buffer.from('still there?'), OPCODE.ping))

test('ROOM-4 a viewer is answered its pings and its close, whatever else it says, in pieces of any size', async () => {
  const { browser, isClosed } = connect()
  const talk = Buffer.concat([
    masked(webSocketFrame(Buffer.alloc(300, 1))),
    PING,
    masked(webSocketFrame(Buffer.from('text'), OPCODE.text)),
    masked(closeFrame(1000)),
  ])
  for (const byte of talk) browser.write(Buffer.from([byte]))
  const heard = await buffer(browser)
  browser.end()
  await pause(10)

  const pong = webSocketFrame(Buffer.from('still there?'), OPCODE.pong)
  expect(heard).toEqual(Buffer.concat([pong, closeFrame(1000)]))
  expect(isClosed()).toBe(true)
})

const message = masked(webSocketFrame(Buffer.alloc(300)))
const WRONG: [string, Buffer, number][] = [
  ['a frame without a mask', webSocketFrame(Buffer.from('bare')), 1002],
  ['a control frame that is too long', masked(webSocketFrame(Buffer.alloc(200), OPCODE.ping)), 1002],
  ['more than a viewer has to say', Buffer.concat(Array.from({ length: 300 }, () => message)), 1009],
]

test.each(WRONG)('ROOM-5 %s ends a viewer with a code', async (_name, bytes, code) => {
  const { browser } = connect()
  browser.write(bytes)
  const [heard] = await once(browser, 'data')

  expect(heard).toEqual(closeFrame(code))
  browser.destroy()
})
