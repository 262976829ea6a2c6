import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { SocketOutlet } from './outlet.ts'
import type { Line } from './viewer.ts'
import { CLOSE_STATUS, closeFrame, OPCODE, webSocketFrame } from './web-socket-frame.ts'

/** RFC 6455, section 1.3. */
const HANDSHAKE_GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11'
const KEY = /^[+/0-9A-Za-z]{22}==$/

/** A viewer says little: a state vector, a caret that nobody wants, pongs. So much in a minute is a flood. */
const MOST_BYTES = 64 * 1024
const MINUTE_MS = 60_000
const LAST_WORDS_MS = 2_000

type Reading = { readonly opcode: number; readonly length: number; readonly mask: number }

/**
 * The server's end of a WebSocket to somebody who only watches. Thousands of them are held at once, so
 * it is no more than they need: it reads just enough of RFC 6455 to answer pings and a close, and never
 * looks into a message. `ws` holds the members, whose messages matter.
 */
export class ViewerSocket implements Line {
  readonly transport = 'socket'
  readonly #socket: Duplex
  readonly outlet: SocketOutlet
  /** The beginning of a frame whose rest has not come. */
  #rest: Buffer | undefined
  /** Bytes of a message that are passed over. */
  #skip = 0
  #received = 0
  #minute = 0
  #isClosing = false

  constructor(socket: Duplex) {
    this.#socket = socket
    this.outlet = new SocketOutlet(socket)
  }

  /** Begins to read; `head` is what came together with the request. */
  open(head: Buffer, onClose: () => void): void {
    const socket = this.#socket
    socket.on('data', (chunk: Buffer) => this.#read(chunk))
    socket.on('end', end)
    socket.once('close', onClose)
    if (head.byteLength > 0) this.#read(head)
    socket.resume()
  }

  /** Says goodbye with a code, unless that would fall into the middle of a message, and hangs up. */
  hangUp(code: number, isWhole = true): void {
    if (this.#isClosing) return
    this.#isClosing = true
    if (!isWhole) return void this.#socket.destroy()
    this.#socket.end(closeFrame(code))
    setTimeout(() => this.#socket.destroy(), LAST_WORDS_MS).unref()
  }

  #read(chunk: Buffer): void {
    if (this.#isClosing) return
    if (this.#isFlood(chunk.byteLength)) return this.hangUp(CLOSE_STATUS.tooBig)

    let bytes = this.#rest ? Buffer.concat([this.#rest, chunk]) : chunk
    this.#rest = undefined
    while (bytes.byteLength > 0 && !this.#isClosing) {
      const skipped = Math.min(this.#skip, bytes.byteLength)
      this.#skip -= skipped
      bytes = bytes.subarray(skipped)
      const taken = this.#frame(bytes)
      if (taken === 0) break
      bytes = bytes.subarray(taken)
    }
    if (bytes.byteLength > 0) this.#rest = Buffer.from(bytes)
  }

  #isFlood(bytes: number): boolean {
    const minute = Math.floor(performance.now() / MINUTE_MS)
    this.#received = minute === this.#minute ? this.#received + bytes : bytes
    this.#minute = minute
    return this.#received > MOST_BYTES
  }

  /** Handles the frame that begins here; how many bytes it took, 0 when more must come first. */
  #frame(bytes: Buffer): number {
    const head = readHead(bytes)
    if (head === undefined) return 0
    if (head === 'wrong') {
      this.hangUp(CLOSE_STATUS.protocolError)
      return 0
    }
    const { opcode, length, mask } = head
    if (opcode < OPCODE.close) {
      this.#skip = length
      return mask + 4
    }
    const end = mask + 4 + length
    if (bytes.byteLength < end) return 0
    if (opcode === OPCODE.close) this.hangUp(CLOSE_STATUS.normal)
    // Through the outlet: something big may be under way in pieces.
    if (opcode === OPCODE.ping) this.outlet.send({ framed: pong(bytes, head) })
    return end
  }
}

/** Where the mask begins, how long the message is and what it is. Undefined until the head is whole. */
function readHead(bytes: Buffer): Reading | 'wrong' | undefined {
  if (bytes.byteLength < 2) return undefined
  const opcode = bytes.readUInt8(0) & 0x0f
  const second = bytes.readUInt8(1)
  const short = second & 0x7f
  // Clients mask all that they send, and control frames are short: sections 5.1 and 5.5.
  if (second === short || (opcode >= OPCODE.close && short > 125)) return 'wrong'
  const mask = 2 + lengthBytes(short)
  if (bytes.byteLength < mask + 4) return undefined
  return { opcode, length: readLength(bytes, short), mask }
}

/** How many bytes after the second tell the length: section 5.2. */
function lengthBytes(short: number): number {
  if (short === 126) return 2
  return short === 127 ? 8 : 0
}

function readLength(bytes: Buffer, short: number): number {
  if (short === 126) return bytes.readUInt16BE(2)
  return short === 127 ? Number(bytes.readBigUInt64BE(2)) : short
}

function pong(bytes: Buffer, { mask, length }: Reading): Buffer {
  const payload = Buffer.from(bytes.subarray(mask + 4, mask + 4 + length))
  for (let index = 0; index < length; index++) {
    payload[index] = (payload[index] ?? 0) ^ (bytes[mask + (index % 4)] ?? 0)
  }
  return webSocketFrame(payload, OPCODE.pong)
}

/** Sockets of an HTTP server stay half open unless told otherwise. */
function end(this: Duplex): void {
  this.end()
}

/** Accepts the upgrade of RFC 6455, section 4.2; false, with the refusal written, when it is none. */
export function acceptViewer({ headers, method }: IncomingMessage, socket: Duplex): boolean {
  const key = headers['sec-websocket-key']
  const isUpgrade = headers.upgrade?.toLowerCase() === 'websocket'
  if (method !== 'GET' || !isUpgrade || !key || !KEY.test(key) || headers['sec-websocket-version'] !== '13') {
    socket.end(
      'HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\nSec-WebSocket-Version: 13\r\n\r\n',
    )
    return false
  }
  const accept = createHash('sha1')
    .update(key + HANDSHAKE_GUID)
    .digest('base64')
  socket.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
  )
  return true
}
