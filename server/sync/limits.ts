/** Every bound of the sync engine, each with its reason. Sizes in bytes, times in milliseconds. */
export const LIMITS = {
  /** One message of a member. A long offline day of typing is some 200 kB. */
  messageBytes: 1024 * 1024,
  /** Structs in one update; a pasted chapter has a few thousand. */
  structsPerUpdate: 50_000,
  /** Clients of one person in one update: each reload of a page while away is one. */
  clientsPerUpdate: 1_000,
  /** Ranges deleted by one update. More are a bomb: each costs every later keystroke. */
  deletesPerUpdate: 20_000,
  /** The value of a mark; a link's address is the longest. */
  markBytes: 8 * 1024,
  /** Characters and elements that one update may add. */
  addedPerUpdate: 2_000_000,
  /** The whole document. 4 MB of state is some 400 pages. */
  documentBytes: 8 * 1024 * 1024,
  /** Edits that one member may send in ten seconds. Fast typing with carets is about 150. */
  editsPerTenSeconds: 1_000,
  /** State vectors and carets that one member may ask about in ten seconds: each costs a whole difference. */
  questionsPerTenSeconds: 20,
  /** Refused edits after which a connection is closed: an honest client is refused a few in the second of a finalisation. */
  refusedEdits: 20,
  /** A browser that has not taken a byte for so long is closed, and comes back when it can. */
  stuckMs: 30_000,
  /** How often we look for those. */
  stuckLookMs: 5_000,
  /** Edits that wait for the database before rooms turn read-only. */
  waitingEdits: 20_000,
  waitingBytes: 50 * 1024 * 1024,
  /** Connections of one person to one meeting: laptop, phone, the projector, forgotten tabs, a room of shared machines. */
  connectionsPerPerson: 32,
  /** An awareness state: two relative positions of a caret. */
  awarenessBytes: 1024,
  /** Caret moves that are passed on in ten seconds. */
  awarenessPerTenSeconds: 300,
  /** The public sees the words at most this much later: batching is what lets thousands watch. */
  publicWindowMs: 100,
  /** The window is at least so many times the length of a round, up to `publicWindowFairMs`... */
  publicShare: 3,
  publicWindowFairMs: 180,
  /** ...and so many times in any case: however many watch, a third of the time is the members'. */
  publicShareAtMost: 1.5,
  /** ...up to this: a machine that stood still for a while must not stand still for as long again. */
  publicWindowMostMs: 3_000,
  /** Viewers who are told the news together: writing to them takes some 15 ms. */
  viewersPerGroup: 2_000,
  /** Sockets written to before the event loop gets its turn: about 2 ms. */
  socketsPerSlice: 250,
  /** How long newcomers are served before the event loop gets its turn. */
  welcomeSliceMs: 4,
  /** Stock clients hang up after 30 s of silence. */
  keepAliveMs: 20_000,
  /** How often each connection's rights are judged anew, should a notice have been lost. */
  sweepMs: 60_000,
  /** How long one answer serves all visitors who ask for the same meeting. */
  visitorAnswerMs: 1_000,
  /** Rows and bytes of a log after which it is folded into one state while the meeting goes on. */
  logRows: 2_000,
  logBytes: 2 * 1024 * 1024,
  /** A stop sends viewers away in so many waves, this far apart: the other machine welcomes them one wave at a time. */
  leavingWaves: 10,
  leavingWaveMs: 200,
  /** How often moderators see how the room is doing. */
  healthEveryMs: 4_000,
  /** Members who are named there; a notice between processes holds 8 kB. */
  namedInHealth: 40,
  /** How long the slowest acknowledgement is remembered. */
  slowestAckMs: 60_000,
  /** How long an empty room keeps its document in memory. */
  idleRoomMs: 30_000,
} as const
