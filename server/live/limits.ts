/** Every bound of the requests' transport, each with its reason. */
export const LIVE_LIMITS = {
  /** One request. The longest honest one, an entry with all its sources, is some 30 kB. */
  messageBytes: 64 * 1024,
  /** Sockets of one person: laptop, phone, the projector, and forgotten tabs. */
  socketsPerPerson: 12,
  /** Requests of one person; a quick scribe with a moderator's mouse needs a third of it. */
  requestsPerTenSeconds: 60,
  /** How long an upgraded socket may wait before it says for which meeting it is. */
  admissionMs: 5_000,
  /** How often each connection's rights are judged anew, should a notice have been lost. */
  sweepMs: 60_000,
  /** How often each worker looks what the public of delayed meetings may see next. */
  publicViewMs: 2_000,
} as const
