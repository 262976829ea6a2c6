import { once } from 'node:events'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { type WebSocket, WebSocketServer } from 'ws'
import * as Y from 'yjs'
import { LiveValue } from '#components/live/live-value.ts'
import { newSharedDocument } from '#protocol/shared-document.ts'
import { MESSAGE, type RefusedEdit, SYNC_STEP } from '#protocol/sync.ts'

/** One client as the server sees it; nothing is acknowledged until the test says so. */
export class HandledSocket {
  readonly #socket: WebSocket
  /** Update-carrying messages so far. */
  readonly received = new LiveValue(0)

  constructor(socket: WebSocket) {
    this.#socket = socket
  }

  acknowledge(count: number): void {
    this.send(MESSAGE.saved, (encoder) => encoding.writeVarUint(encoder, count))
  }

  refuse(place: number, reason: RefusedEdit): void {
    this.send(MESSAGE.refused, (encoder) => {
      encoding.writeVarUint(encoder, place)
      encoding.writeVarString(encoder, reason)
    })
  }

  sync(step: number, payload: Uint8Array): void {
    this.send(MESSAGE.sync, (encoder) => {
      encoding.writeVarUint(encoder, step)
      encoding.writeVarUint8Array(encoder, payload)
    })
  }

  close(code: number): void {
    this.#socket.close(code)
  }

  cut(): void {
    this.#socket.terminate()
  }

  private send(type: number, write: (encoder: encoding.Encoder) => void): void {
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, type)
    write(encoder)
    this.#socket.send(encoding.toUint8Array(encoder))
  }
}

/** A sync server whose every answer a test decides. It stores what it is sent, as ours does. */
export class SyncServerByHand {
  readonly doc = newSharedDocument()
  readonly latest = new LiveValue<HandledSocket | null>(null)
  /** Held back, a newcomer is not asked for what it has: it is connected, and has not synced. */
  asksNewcomers = true
  readonly #server: WebSocketServer
  readonly #sockets = new Set<HandledSocket>()

  private constructor(server: WebSocketServer) {
    this.#server = server
    server.on('connection', (socket) => this.#welcome(socket))
  }

  static async start(): Promise<SyncServerByHand> {
    const server = new WebSocketServer({ host: '127.0.0.1', port: 0 })
    await once(server, 'listening')
    return new SyncServerByHand(server)
  }

  get origin(): string {
    const address = this.#server.address()
    return typeof address === 'object' ? `http://127.0.0.1:${address?.port}` : ''
  }

  ask(socket: HandledSocket): void {
    socket.sync(SYNC_STEP.step1, Y.encodeStateVector(this.doc))
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const socket of this.#sockets) socket.cut()
    this.#server.close()
    await once(this.#server, 'close')
  }

  #welcome(socket: WebSocket): void {
    const handled = new HandledSocket(socket)
    this.#sockets.add(handled)
    socket.on('message', (data: Buffer) => this.#take(handled, new Uint8Array(data)))
    socket.on('close', () => this.#sockets.delete(handled))
    if (this.asksNewcomers) this.ask(handled)
    this.latest.set(handled)
  }

  #take(from: HandledSocket, message: Uint8Array): void {
    const decoder = decoding.createDecoder(message)
    if (decoding.readVarUint(decoder) !== MESSAGE.sync) return
    const step = decoding.readVarUint(decoder)
    const payload = decoding.readVarUint8Array(decoder)
    if (step === SYNC_STEP.step1) {
      from.sync(SYNC_STEP.step2, Y.encodeStateAsUpdate(this.doc, payload))
      return
    }
    Y.applyUpdate(this.doc, payload)
    for (const other of this.#sockets) if (other !== from) other.sync(SYNC_STEP.update, payload)
    from.received.set(from.received.get() + 1)
  }
}
