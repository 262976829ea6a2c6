/**
 * The wire of the shared document: the y-websocket protocol, plus messages of our own that are
 * sent only to clients that ask for them with `?client=spolu`, so that stock clients stay at peace.
 */
export const SYNC_PATH = '/sync'

/**
 * `?client=viewer`: a page that only shows, such as the room screen that a moderator has opened. It
 * is a receiver whatever rights its session has: it gets the state at once and is asked for nothing.
 */
export const VIEWER_CLIENT = 'viewer'

/** `?client=spolu`: our own workspace, which understands `saved` and `refused`. */
export const SPOLU_CLIENT = 'spolu'

/** First varint of a message. 0, 1 and 3 are y-websocket's. */
export const MESSAGE = {
  sync: 0,
  awareness: 1,
  queryAwareness: 3,
  saved: 100,
  refused: 101,
  health: 102,
} as const

/** Second varint of a sync message. */
export const SYNC_STEP = { step1: 0, step2: 1, update: 2 } as const

/**
 * `saved`: varint count. Of the update-carrying messages (step 2, update) that this connection has
 * sent, the first `count` are on disk. `refused`: varint count, then a reason of RefusedEdit. `health`:
 * a string, the JSON of `roomHealth`, every few seconds and to moderators only.
 */
export const REFUSED_EDITS = [
  'finalised',
  'merged',
  'meeting-closed',
  'server-only',
  'malformed',
  'too-large',
] as const
export type RefusedEdit = (typeof REFUSED_EDITS)[number]

/** Codes with which the server closes a connection. 44xx: do not come back as you are; 45xx: come back. */
export const CLOSE = {
  malformed: 4400,
  unknownMeeting: 4404,
  /** No more fits into the document: what is written stands, and can be read. */
  documentFull: 4413,
  tooManyRefused: 4429,
  rightsChanged: 4501,
  slowReader: 4502,
  shuttingDown: 4503,
  databaseAway: 4504,
  /** The client's edits refer to some that the server has not: coming back brings both in step. */
  outOfStep: 4505,
} as const
