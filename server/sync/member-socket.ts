import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import { Outgoing } from './outgoing.ts'
import { SocketOutlet } from './outlet.ts'
import type { Line } from './viewer.ts'
import { OPCODE, webSocketFrame } from './web-socket-frame.ts'

/** Whoever does not answer the close within so long is gone. */
const LAST_WORDS_MS = 5_000

/**
 * A member's WebSocket: `ws` reads it, since what members send must be understood in every detail;
 * what they are sent was framed once for all and goes to the socket under it as it is.
 */
export function memberSocket(webSocket: WebSocket, socket: Duplex): Line {
  const outlet = new SocketOutlet(socket)
  webSocket.on('error', () => webSocket.terminate())
  // Answered here, in its turn: an answer of `ws` itself could fall into the middle of a big message.
  webSocket.on('ping', (payload: Buffer) => outlet.send(new ControlFrame(payload)))
  return {
    transport: 'socket',
    outlet,
    hangUp: (code, isWhole) => {
      if (!isWhole) return webSocket.terminate()
      webSocket.close(code)
      setTimeout(() => webSocket.terminate(), LAST_WORDS_MS).unref()
    },
  }
}

class ControlFrame extends Outgoing {
  override get framed(): Buffer {
    return webSocketFrame(this.payload, OPCODE.pong)
  }
}
