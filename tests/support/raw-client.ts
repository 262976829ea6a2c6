import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

/** A client that says exactly what it is told, unlike `fetch`, which corrects it. */
export class RawClient implements Disposable {
  readonly #socket: Socket
  #received = ''

  private constructor(socket: Socket) {
    this.#socket = socket
    socket.setEncoding('latin1').on('data', (text) => {
      this.#received += text
    })
    socket.on('error', () => undefined)
  }

  static async connect(port: number): Promise<RawClient> {
    const socket = connect(port, '127.0.0.1')
    await once(socket, 'connect')
    return new RawClient(socket)
  }

  send(text: string): void {
    this.#socket.write(text, 'latin1')
  }

  get received(): string {
    return this.#received
  }

  get isClosed(): boolean {
    return this.#socket.readableEnded || this.#socket.destroyed
  }

  /** Resolves to all that came, once it matches. */
  async until(pattern: RegExp): Promise<string> {
    const signal = AbortSignal.timeout(10_000)
    while (!pattern.test(this.#received)) await once(this.#socket, 'data', { signal })
    return this.#received
  }

  async closed(): Promise<string> {
    if (!this.isClosed) await once(this.#socket, 'end', { signal: AbortSignal.timeout(10_000) })
    return this.#received
  }

  [Symbol.dispose](): void {
    this.#socket.destroy()
  }
}

/** The head of a request for an upgrade. */
export function upgradeRequest(target: string, headers: Readonly<Record<string, string>> = {}): string {
  const lines = Object.entries({ Host: 'localhost', Connection: 'Upgrade', Upgrade: 'websocket', ...headers })
  return `GET ${target} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`
}
