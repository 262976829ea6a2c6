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
 * Behind a balancer that sends each request to another machine nobody knows such an id. There one
 * request is a connection of its own, of which nothing is kept:
 *
 * | request                                     | does                                                 |
 * | ------------------------------------------- | ---------------------------------------------------- |
 * | `POST /sync-http/<meeting>?once=1`          | brings a batch, and answers once all of it is settled |
 * | `POST /sync-http/<meeting>?once=1&after=<n>` | also tells everything that was committed after row n |
 *
 * `saved` and `refused` count the messages of the batch. Who asks for a state with a step 1 is told
 * in `Sync-Head` up to which row of the log this goes, and says so with the next request; the log is
 * the same on every machine. 429 and 503 without a code mean: the same again in a moment.
 *
 * An answer of a connection that the server has closed bears the code in `Sync-Close`.
 */
export const SYNC_HTTP_PATH = '/sync-http'

export const SYNC_CLOSE = 'Sync-Close'

export const SYNC_HEAD = 'Sync-Head'

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
