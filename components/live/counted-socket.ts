import { MESSAGE, SYNC_STEP } from '#protocol/sync.ts'

/** What the account of a connection wants to know of its socket. */
export type SocketAccount = {
  readonly opened: () => void
  /** Answers whether this update-carrying message should go out. */
  readonly sending: (kind: 'step2' | 'update') => boolean
}

type Sends = { send: (data: Uint8Array<ArrayBuffer>) => void }

/** Tells `account` of this new connection and of each update-carrying message, before it is sent. */
export function counted<Socket extends Sends>(socket: Socket, account: SocketAccount): Socket {
  const send = socket.send.bind(socket)
  socket.send = (data) => {
    const kind = carriedBy(data)
    if (!kind || account.sending(kind)) send(data)
  }
  account.opened()
  return socket
}

/** The first two varints of a y-websocket message are one byte each. */
function carriedBy(message: Uint8Array): 'step2' | 'update' | undefined {
  if (message[0] !== MESSAGE.sync) return undefined
  if (message[1] === SYNC_STEP.step2) return 'step2'
  return message[1] === SYNC_STEP.update ? 'update' : undefined
}
