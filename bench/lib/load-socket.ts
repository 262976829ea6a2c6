import { randomBytes } from 'node:crypto'
import { connect, type Socket } from 'node:net'

type Options = {
  readonly headers?: Readonly<Record<string, string>>
  readonly onMessage: (message: Buffer) => void
  /** Only the beginning of a message is wanted: a long one is counted, not put together. */
  readonly isSkimming?: boolean
}

/** What is kept of a message that is only skimmed: its type and step, and a document's name before them. */
const BEGINNING = 64
const EMPTY = Buffer.alloc(0)

/** All sockets are read into the same memory: what is kept of it is copied. */
const READ_INTO = Buffer.alloc(256 * 1024)

/** A WebSocket client cheap enough to hold thousands of in the process that measures. Binary messages only. */
export class LoadSocket {
  readonly #socket: Socket
  readonly #onMessage: (message: Buffer) => void
  readonly #isSkimming: boolean
  readonly #opened = Promise.withResolvers<this>()
  #isOpen = false
  /** Bytes that are not a whole frame yet, or not the whole answer to the upgrade. */
  #rest: Buffer[] = []
  #restBytes = 0
  /** How many bytes the frame that begins in `#rest` needs; 0 while its head is not whole. */
  #wanted = 0
  /** Of a long message that is skimmed: how much is still to come, and its beginning. */
  #toCome = 0
  #beginning = EMPTY

  private constructor(url: string, { headers, onMessage, isSkimming = false }: Options) {
    this.#onMessage = onMessage
    this.#isSkimming = isSkimming
    const { hostname, port, pathname, search, host } = new URL(url)
    const callback = (bytes: number, into: Uint8Array) => {
      this.#take(Buffer.from(into.buffer, into.byteOffset, bytes))
      return true
    }
    const onread = { buffer: READ_INTO, callback }
    this.#socket = connect({ host: hostname, port: Number(port), noDelay: true, onread })
    this.#socket.once('error', this.#opened.reject)
    this.#socket.once('connect', () =>
      this.#socket.write(upgradeRequest(`${pathname}${search}`, { Host: host, ...headers })),
    )
  }

  /** Resolves once the upgrade is accepted. */
  static open(url: string, options: Options): Promise<LoadSocket> {
    return new LoadSocket(url, options).#opened.promise
  }

  send(message: Uint8Array): void {
    this.#socket.write(maskedFrame(message))
  }

  close(): void {
    this.#socket.destroy()
  }

  #take(chunk: Buffer): void {
    if (this.#isOpen) return this.#read(chunk)
    const answer = Buffer.concat([...this.#rest, chunk])
    this.#keep(answer, 0)
    const end = answer.indexOf('\r\n\r\n')
    if (end < 0) return
    const status = answer.toString('latin1', 0, answer.indexOf('\r\n'))
    if (!status.includes(' 101 ')) return this.#opened.reject(new Error(`No WebSocket: ${status}`))
    this.#isOpen = true
    this.#keep(EMPTY, 0)
    this.#opened.resolve(this)
    if (end + 4 < answer.byteLength) this.#read(answer.subarray(end + 4))
  }

  #read(chunk: Buffer): void {
    if (this.#toCome > 0) return this.#passOver(chunk)
    this.#restBytes += chunk.byteLength
    // A large state comes in many pieces: they are joined once.
    if (this.#restBytes < this.#wanted) return void this.#rest.push(Buffer.from(chunk))
    let bytes = this.#rest.length === 0 ? chunk : Buffer.concat([...this.#rest, chunk])
    let frame = frameAt(bytes)
    for (; frame && bytes.byteLength >= frame.end; frame = frameAt(bytes)) {
      if (frame.isBinary) this.#onMessage(bytes.subarray(frame.start, frame.end))
      bytes = bytes.subarray(frame.end)
    }
    this.#keep(frame && this.#isSkimming ? this.#skim(bytes, frame) : bytes, frame?.end ?? 0)
  }

  #keep(bytes: Buffer, wanted: number): void {
    this.#rest = bytes.byteLength > 0 ? [Buffer.from(bytes)] : []
    this.#restBytes = bytes.byteLength
    this.#wanted = this.#toCome > 0 ? 0 : wanted
  }

  #skim(bytes: Buffer, { start, end }: Frame): Buffer {
    if (bytes.byteLength < start + BEGINNING) return bytes
    this.#beginning = Buffer.from(bytes.subarray(start, start + BEGINNING))
    this.#toCome = end - bytes.byteLength
    return EMPTY
  }

  #passOver(chunk: Buffer): void {
    const passed = Math.min(this.#toCome, chunk.byteLength)
    this.#toCome -= passed
    if (this.#toCome > 0) return
    this.#onMessage(this.#beginning)
    if (passed < chunk.byteLength) this.#read(chunk.subarray(passed))
  }
}

type Frame = { readonly isBinary: boolean; readonly start: number; readonly end: number }

/** Where the payload of the frame that begins here starts and ends; undefined until that can be told. */
function frameAt(bytes: Buffer): Frame | undefined {
  if (bytes.byteLength < 2) return undefined
  const isBinary = (bytes.readUInt8(0) & 0x0f) <= 2
  const short = bytes.readUInt8(1) & 0x7f
  if (short < 126) return { isBinary, start: 2, end: 2 + short }
  const start = short === 126 ? 4 : 10
  if (bytes.byteLength < start) return undefined
  const length = short === 126 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2))
  return { isBinary, start, end: start + length }
}

function upgradeRequest(path: string, headers: Readonly<Record<string, string>>): string {
  const lines = Object.entries({
    ...headers,
    Upgrade: 'websocket',
    Connection: 'Upgrade',
    'Sec-WebSocket-Version': '13',
    'Sec-WebSocket-Key': randomBytes(16).toString('base64'),
  })
  return `GET ${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`
}

/** Masked as clients must, with zeros: the payload stays as it is. */
function maskedFrame(payload: Uint8Array): Buffer {
  const { byteLength } = payload
  // Always the longest form of the length: servers take it, and one form is enough here.
  const frame = Buffer.alloc(2 + 8 + 4 + byteLength)
  frame[0] = 0x82
  frame[1] = 0x80 | 127
  frame.writeBigUInt64BE(BigInt(byteLength), 2)
  frame.set(payload, 2 + 8 + 4)
  return frame
}
