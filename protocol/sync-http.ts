import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

/**
 * The way of the shared document through networks that let no WebSocket pass: the very messages of
 * sync.ts, several in one body, each with its length before it.
 *
 * | request                          | does                                                            |
 * | -------------------------------- | --------------------------------------------------------------- |
 * | `POST /sync-http/<meeting>`      | opens a connection and answers its id                           |
 * | `POST /sync-http/<meeting>/<id>?n=1` | brings batch 1, 2, …; brought again, it is not taken twice  |
 * | `GET /sync-http/<meeting>/<id>?n=1`  | waits for answer 1, 2, …; asked again, it is given again    |
 * | `DELETE /sync-http/<meeting>/<id>`   | leaves                                                      |
 *
 * An answer of a connection that the server has closed bears the code in `Sync-Close`.
 */
export const SYNC_HTTP_PATH = '/sync-http'

export const SYNC_CLOSE = 'Sync-Close'

/** `POST /ask/<meeting>/<name of a request>`: a request of requests.ts and its one answer, as JSON. */
export const ASK_PATH = '/ask'

/** Messages in one body. A hand that types fast makes a few dozen between two round trips. */
export const MOST_MESSAGES = 1_000

export function packMessages(messages: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const encoder = encoding.createEncoder()
  for (const message of messages) encoding.writeVarUint8Array(encoder, message)
  return encoding.toUint8Array(encoder)
}

/** Undefined when the bytes are no such batch. */
export function unpackMessages(bytes: Uint8Array): Uint8Array[] | undefined {
  const messages: Uint8Array[] = []
  try {
    const decoder = decoding.createDecoder(bytes)
    while (decoding.hasContent(decoder)) {
      if (messages.length === MOST_MESSAGES) return undefined
      messages.push(decoding.readVarUint8Array(decoder))
    }
    return messages
  } catch {
    // lib0 throws on lengths that lead past the end.
    return undefined
  }
}
