import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'

export type Silence = 'up' | 'down' | 'both'

type Connection = { readonly client: Socket; readonly upstream: Socket; silence: Silence | undefined }

/**
 * The way of one browser to the servers, with all that a bad network does: it drops connections, goes
 * silent in one direction or both while they stay open, and leads elsewhere the next time.
 */
export class FaultyLine {
  readonly #server: Server
  readonly #connections = new Set<Connection>()
  #port: () => number | undefined

  private constructor(port: () => number | undefined) {
    this.#port = port
    this.#server = createServer((client) => this.#carry(client))
  }

  /** `port` is asked at each new connection; undefined: nobody is there. */
  static async open(port: () => number | undefined): Promise<FaultyLine> {
    const line = new FaultyLine(port)
    line.#server.listen(0, '127.0.0.1')
    await once(line.#server, 'listening')
    return line
  }

  get url(): string {
    return `ws://127.0.0.1:${(this.#server.address() as AddressInfo).port}/sync`
  }

  /** Leads elsewhere from the next connection on. */
  leadTo(port: () => number | undefined): void {
    this.#port = port
  }

  /** Ends all connections without a goodbye, those that are silent, too. */
  cut(): void {
    for (const { client, upstream } of this.#connections) {
      client.resetAndDestroy()
      upstream.resetAndDestroy()
    }
  }

  /** What comes from now on is lost, and both ends believe in their connection until it is cut. */
  goSilent(silence: Silence): void {
    for (const connection of this.#connections) connection.silence ??= silence
  }

  get isSilent(): boolean {
    return [...this.#connections].some(({ silence }) => silence !== undefined)
  }

  async close(): Promise<void> {
    this.cut()
    this.#server.close()
    await once(this.#server, 'close')
  }

  #carry(client: Socket): void {
    const port = this.#port()
    client.on('error', () => client.destroy())
    if (port === undefined) return void client.resetAndDestroy()

    const upstream = connect({ port, host: '127.0.0.1' })
    upstream.on('error', () => upstream.destroy())
    const connection: Connection = { client, upstream, silence: undefined }
    this.#connections.add(connection)
    const isHeard = (way: Silence) => connection.silence !== way && connection.silence !== 'both'
    client.on('data', (bytes) => isHeard('up') && upstream.write(bytes))
    upstream.on('data', (bytes) => isHeard('down') && client.write(bytes))
    // The end of one side is news for the other, which a silent line does not carry either.
    client.once('close', () => this.#ended(connection, upstream))
    upstream.once('close', () => this.#ended(connection, client))
  }

  #ended(connection: Connection, other: Socket): void {
    if (connection.silence && !(connection.client.destroyed && connection.upstream.destroyed)) return
    this.#connections.delete(connection)
    other.destroySoon()
  }
}
