import { LIMITS } from './limits.ts'

/** The bounds of the way without sockets, beside those of LIMITS. Sizes in bytes, times in milliseconds. */
export const HTTP_LIMITS = {
  /** One batch: the largest message, or many small ones. */
  batchBytes: LIMITS.messageBytes + 64 * 1024,
  /** What may wait for somebody's next poll besides the words: counts, refusals, the carets at a join. */
  waitingBytes: 256 * 1024,
  /** A poll that nothing answers is answered then: proxies cut silent requests after half a minute. */
  pollMs: 20_000,
  /** How long news gather before they answer a poll: a hand types ten keys a second. */
  gatherMs: 40,
  /** How long a closed connection is remembered, so that its browser hears why: longer than any poll is away. */
  rememberedMs: 60_000,
} as const
