import { webSocketFrame } from './web-socket-frame.ts'

/** One message on its way to many: framed for WebSockets once, when the first of them needs it. */
export class Outgoing {
  readonly payload: Uint8Array
  #framed: Buffer | undefined

  constructor(payload: Uint8Array) {
    this.payload = payload
  }

  get framed(): Buffer {
    this.#framed ??= webSocketFrame(this.payload)
    return this.#framed
  }
}
