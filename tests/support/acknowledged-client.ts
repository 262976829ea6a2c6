import * as decoding from 'lib0/decoding'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import type * as Y from 'yjs'
import { newSharedDocument } from '#protocol/shared-document.ts'
import { MESSAGE, SPOLU_CLIENT, SYNC_STEP } from '#protocol/sync.ts'

/**
 * A stock y-websocket client that also listens to `saved`, and keeps a ledger: which of its edits the
 * server has called durable.
 */
export class AcknowledgedClient implements Disposable {
  readonly doc: Y.Doc = newSharedDocument()
  readonly provider: WebsocketProvider
  /** The numbers of the edits that were acknowledged. */
  readonly acknowledged = new Set<number>()
  #made = 0
  /** Of the current connection: the edits in each message that carries some. */
  #sent: number[][] = []
  #saved = 0
  #listeners = new Set<() => void>()

  constructor(url: string, code: string, { cookie }: { readonly cookie?: string | undefined }) {
    const sending = (frame: unknown) => this.#sending(frame)
    const connecting = () => this.#connecting()
    class Counting extends WebSocket {
      constructor(address: string | URL, protocols?: string | string[]) {
        super(address, protocols, cookie ? { headers: { cookie } } : {})
        connecting()
      }
      override send(data: Uint8Array): void {
        sending(data)
        super.send(data)
      }
    }
    this.provider = new WebsocketProvider(url, code, this.doc, {
      WebSocketPolyfill: Counting as unknown as typeof globalThis.WebSocket,
      disableBc: true,
      maxBackoffTime: 500,
      params: { client: SPOLU_CLIENT },
    })
    this.provider.messageHandlers[MESSAGE.saved] = (_, decoder) => this.#hear(decoding.readVarUint(decoder))
    this.provider.messageHandlers[MESSAGE.refused] = (_, decoder) => void decoding.readVarUint(decoder)
    this.provider.messageHandlers[MESSAGE.health] = () => undefined
  }

  /** Makes one edit and says its number. */
  edit(change: (doc: Y.Doc) => void): number {
    this.#made++
    this.doc.transact(() => change(this.doc))
    return this.#made
  }

  get made(): number {
    return this.#made
  }

  /** Resolves when the server has called this edit durable. */
  saved(edit: number): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (!this.acknowledged.has(edit)) return
        this.#listeners.delete(look)
        resolve()
      }
      this.#listeners.add(look)
      look()
    })
  }

  #connecting(): void {
    this.#sent = []
    this.#saved = 0
  }

  #sending(frame: unknown): void {
    if (!(frame instanceof Uint8Array) || frame[0] !== MESSAGE.sync) return
    // A step 2 brings everything that the server has not; an update is the edit of this moment.
    if (frame[1] === SYNC_STEP.step2) this.#sent.push(Array.from({ length: this.#made }, (_, at) => at + 1))
    if (frame[1] === SYNC_STEP.update) this.#sent.push([this.#made])
  }

  #hear(count: number): void {
    for (const edits of this.#sent.slice(this.#saved, count)) {
      for (const edit of edits) this.acknowledged.add(edit)
    }
    this.#saved = count
    for (const look of [...this.#listeners]) look()
  }

  [Symbol.dispose](): void {
    this.provider.destroy()
    this.doc.destroy()
  }
}
