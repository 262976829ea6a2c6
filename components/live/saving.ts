import type { CLOSE } from '#protocol/sync.ts'

/**
 * What the screen says about the words, from acknowledgements alone.
 *
 * - `connecting`: nothing waits, and the server has not confirmed anything yet
 * - `saved`: all that this device has is on the server's disk
 * - `saving`: it is on its way to this device's disk or the server's
 * - `waiting`: it is kept on this device (where the browser lets us), and takes longer than a moment
 *   to reach the server's disk
 * - `offline`: nothing waits, and there is no connection
 * - `read-only`: the words cannot be changed here
 */
export type SavingState = 'connecting' | 'saved' | 'saving' | 'waiting' | 'offline' | 'read-only'

export type Saving = {
  readonly state: SavingState
  /** When the server last confirmed that everything was on disk. */
  readonly savedAt: Date | null
  /** Changes of this person that no acknowledgement covers. */
  readonly waiting: number
  readonly isOnline: boolean
  /** False while a change is not even on this device's disk: closing the page now would lose it. */
  readonly isKept: boolean
}

export const NOTHING_YET: Saving = {
  state: 'connecting',
  savedAt: null,
  waiting: 0,
  isOnline: false,
  isKept: true,
}

/** What is known of the way to the server. */
export type Link = {
  readonly phase: 'connecting' | 'online' | 'away' | 'ended'
  /** Why the server last ended the connection; null when nobody said. */
  readonly reason: CloseReason | null
}

export type CloseReason = keyof typeof CLOSE

export type SavingFacts = {
  readonly link: Link
  readonly waiting: number
  readonly savedAt: Date | null
  /** Whether this connection has confirmed anything. */
  readonly isConfirmed: boolean
  /** Whether changes have waited for longer than a moment. */
  readonly isSlow: boolean
  readonly isKept: boolean
}

export function savingOf({ link, waiting, savedAt, isConfirmed, isSlow, isKept }: SavingFacts): Saving {
  const isOnline = link.phase === 'online'
  const known = { savedAt, waiting, isOnline, isKept }
  if (link.phase === 'ended') return { ...known, state: 'read-only' }
  if (waiting > 0) return { ...known, state: isKept && (isSlow || !isOnline) ? 'waiting' : 'saving' }
  if (isOnline && (isConfirmed || savedAt)) return { ...known, state: 'saved' }
  return { ...known, state: link.phase === 'away' ? 'offline' : 'connecting' }
}

export const sameSaving = (a: Saving, b: Saving) =>
  a.state === b.state &&
  a.waiting === b.waiting &&
  a.isOnline === b.isOnline &&
  a.savedAt === b.savedAt &&
  a.isKept === b.isKept
