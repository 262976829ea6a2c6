import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import * as encoding from 'lib0/encoding'
import { type WebSocket, WebSocketServer } from 'ws'
import * as Y from 'yjs'
import { MESSAGE, SYNC_STEP } from '#protocol/sync.ts'

/** A server's end of the public lane: the whole state first, then updates; it keeps what it is sent. */
export async function viewerServer(doc: Y.Doc) {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  await once(server, 'listening')
  const received: unknown[] = []
  let connections = 0

  server.on('connection', (socket) => {
    connections++
    socket.on('message', (data) => received.push(data))
    socket.send(syncMessage(SYNC_STEP.step2, Y.encodeStateAsUpdate(doc)))
  })
  const toAll = (message: Uint8Array) => {
    for (const socket of server.clients) socket.send(message)
  }
  doc.on('update', (update: Uint8Array) => toAll(syncMessage(SYNC_STEP.update, update)))

  return {
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    connections: () => connections,
    toAll,
    hangUp: (code: number) => {
      for (const socket of server.clients) socket.close(code)
    },
    async [Symbol.asyncDispose]() {
      for (const socket of server.clients) (socket as WebSocket).terminate()
      server.close()
      await once(server, 'close')
    },
  }
}

function syncMessage(step: number, update: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE.sync)
  encoding.writeVarUint(encoder, step)
  encoding.writeVarUint8Array(encoder, update)
  return encoding.toUint8Array(encoder)
}
