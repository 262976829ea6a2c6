/** RFC 6455, section 5.2: the opcodes that we write or understand. */
export const OPCODE = { continuation: 0x0, text: 0x1, binary: 0x2, close: 0x8, ping: 0x9, pong: 0xa } as const

const FINAL = 0x80

/**
 * One whole message as a server puts it on the wire. Framed once and shared, the same bytes go to every
 * socket; framing anew for each costs more than the write itself.
 */
export function webSocketFrame(payload: Uint8Array, opcode: number = OPCODE.binary): Buffer {
  const length = lengthBytes(payload.byteLength)
  const frame = Buffer.allocUnsafeSlow(1 + length.byteLength + payload.byteLength)
  frame[0] = FINAL | opcode
  frame.set(length, 1)
  frame.set(payload, 1 + length.byteLength)
  return frame
}

function lengthBytes(length: number): Uint8Array {
  if (length < 126) return Uint8Array.of(length)
  if (length < 65_536) return Uint8Array.of(126, length >> 8, length & 0xff)
  const bytes = Buffer.alloc(9)
  bytes[0] = 127
  bytes.writeBigUInt64BE(BigInt(length), 1)
  return bytes
}

export const closeFrame = (code: number): Buffer => {
  const payload = Buffer.allocUnsafe(2)
  payload.writeUInt16BE(code)
  return webSocketFrame(payload, OPCODE.close)
}

/** RFC 6455, section 7.4.1. */
export const CLOSE_STATUS = { normal: 1000, protocolError: 1002, tooBig: 1009 } as const
