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
  /** How long one exchange waits for the disk before it answers without. */
  settledWithinMs: 5_000,
  /** Exchanges of one person at one meeting in ten seconds: several tabs that type, or many that read. */
  exchangesPerTenSeconds: 200,
  /** ...and at the same time. */
  exchangesAtOnce: LIMITS.connectionsPerPerson,
  /** Whole states in ten seconds that all their exchanges may ask for: each tab asks once when it opens. */
  statesPerTenSeconds: 2 * LIMITS.connectionsPerPerson,
  /** Rows of the log that are no question for a whole state yet. */
  rowsBehind: 300,
  /** How long the judgement of somebody's session is good for more exchanges; a change of rights ends it at once. */
  admissionMs: 10_000,
  /** How long the count of somebody's exchanges is kept after the last. */
  countedMs: 60_000,
  /** How long a closed connection is remembered, so that its browser hears why: longer than any poll is away. */
  rememberedMs: 60_000,
} as const
