import { once } from 'node:events'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { newSharedDocument } from '#protocol/shared-document.ts'
import { MESSAGE, SYNC_STEP } from '#protocol/sync.ts'
import { readMessage, step2Frame } from '#server/sync/frames.ts'

export type SocketOptions = { readonly cookie?: string | undefined; readonly client?: string }

/** A socket to a meeting that says exactly what it is told and keeps what it hears. */
export class SyncSocket implements Disposable {
  readonly socket: WebSocket
  readonly doc: Y.Doc
  readonly received: Uint8Array[] = []
  /** Resolves to the code with which it was closed. */
  readonly closed: Promise<number>

  private constructor(socket: WebSocket) {
    this.socket = socket
    this.doc = newSharedDocument()
    this.closed = new Promise((resolve) => socket.on('close', resolve))
    socket.on('error', () => undefined)
    socket.on('message', (data: Buffer) => this.#keep(new Uint8Array(data)))
  }

  /** Resolves as soon as the socket is open; what is sent at once may come before it is admitted. */
  static async open(url: string, code: string, { cookie, client }: SocketOptions = {}): Promise<SyncSocket> {
    const address = client ? `${url}/${code}?client=${client}` : `${url}/${code}`
    const socket = new WebSocket(address, cookie ? { headers: { cookie } } : {})
    const opened = new SyncSocket(socket)
    await once(socket, 'open')
    return opened
  }

  /** A member that is in step with the server, as a stock client is after its handshake. */
  static async join(url: string, code: string, options: SocketOptions = {}): Promise<SyncSocket> {
    const joined = await SyncSocket.open(url, code, options)
    joined.send(new Uint8Array([MESSAGE.sync, SYNC_STEP.step1, 1, 0]))
    joined.send(step2Frame(new Uint8Array([0, 0])))
    await joined.heard(() => joined.doc.getMap('floor').size > 0)
    return joined
  }

  send(frame: Uint8Array | string): void {
    this.socket.send(frame)
  }

  /** What it has heard that is no sign of life. */
  get news(): Uint8Array[] {
    return this.received.filter((frame) => !isKeepAlive(frame))
  }

  heard(holds: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (!holds()) return
        this.socket.off('message', look)
        resolve()
      }
      this.socket.on('message', look)
      look()
    })
  }

  #keep(frame: Uint8Array): void {
    this.received.push(frame)
    const message = readMessage(frame)
    if (message.kind === 'step2' || message.kind === 'update') Y.applyUpdate(this.doc, message.update)
  }

  [Symbol.dispose](): void {
    this.socket.terminate()
    this.doc.destroy()
  }
}

const isKeepAlive = (frame: Uint8Array) => frame.join() === '0,2,2,0,0'
