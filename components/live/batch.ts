/** What stands in one batch at most, unless a single message is larger. */
const BATCH_BYTES = 256 * 1024
const BATCH_MESSAGES = 500

/** The first of these, as many as one request should bring. */
export function batchOf(messages: readonly Uint8Array[]): Uint8Array[] {
  const batch: Uint8Array[] = []
  let bytes = 0
  for (const message of messages) {
    bytes += message.byteLength
    if (batch.length > 0 && (bytes > BATCH_BYTES || batch.length === BATCH_MESSAGES)) break
    batch.push(message)
  }
  return batch
}
