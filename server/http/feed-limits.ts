/** Every bound of the public feed, each with its reason. Times in milliseconds, ages in seconds. */
export const FEED_LIMITS = {
  /** Everybody is told the same newest state for so long: what followers ask next are then few addresses. */
  tickMs: 1_000,
  /** How long a cache may give the newest page, and the redirect, to others. */
  momentS: 1,
  /** How long a cache may give a past page or a snapshot; no longer than we give it ourselves. */
  pastS: 300,
  /** So long single updates are told; later whoever has missed them begins from a snapshot without removed words. */
  toldMs: 300_000,
  /** Updates in a page: about ten seconds of a lively meeting. */
  page: 128,
  /** A snapshot serves newcomers for so long before a newer one is made: what came after it are a few pages. */
  snapshotMs: 30_000,
  /** How often one who follows asks what is newer (components/public-meeting/http-follower.ts). */
  pollMs: 2_000,
  /** A meeting that nobody follows is let go. */
  idleMs: 60_000,
  /** Meetings followed at once by one process; each holds its document in memory. */
  meetings: 100,
  /** Another machine may have told newer updates than we have read yet, but not so many. */
  ahead: 10_000,
} as const
