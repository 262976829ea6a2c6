import { MESSAGE, SYNC_STEP } from '#protocol/sync.ts'

/** What the account of a connection wants to know of its socket. */
export type SocketAccount = {
  readonly opened: () => void
  /** Answers whether this update-carrying message should go out. */
  readonly sending: (kind: 'step2' | 'update') => boolean
}

/** A WebSocket that tells `account` of each update-carrying message, before it is sent. */
export function countedSocket(account: SocketAccount): typeof WebSocket {
  return class CountedSocket extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols)
      account.opened()
    }

    override send(data: Parameters<WebSocket['send']>[0]): void {
      const kind = data instanceof Uint8Array ? carriedBy(data) : undefined
      if (!kind || account.sending(kind)) super.send(data)
    }
  }
}

/** The first two varints of a y-websocket message are one byte each. */
function carriedBy(message: Uint8Array): 'step2' | 'update' | undefined {
  if (message[0] !== MESSAGE.sync) return undefined
  if (message[1] === SYNC_STEP.step2) return 'step2'
  return message[1] === SYNC_STEP.update ? 'update' : undefined
}
