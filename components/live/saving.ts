import type { CLOSE } from '#protocol/sync.ts'

/**
 * What the screen says about the words, from acknowledgements alone.
 *
 * - `connecting`: nothing waits, and the server has not confirmed anything yet
 * - `saved`: all that this device has is on the server's disk
 * - `saving`: the server has it and has not confirmed it yet
 * - `waiting`: it is kept on this device, and takes longer than a moment to reach the server's disk
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
}

export const NOTHING_YET: Saving = { state: 'connecting', savedAt: null, waiting: 0, isOnline: false }

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
}

export function savingOf({ link, waiting, savedAt, isConfirmed, isSlow }: SavingFacts): Saving {
  const isOnline = link.phase === 'online'
  const known = { savedAt, waiting, isOnline }
  if (link.phase === 'ended') return { ...known, state: 'read-only' }
  if (waiting > 0) return { ...known, state: isOnline && !isSlow ? 'saving' : 'waiting' }
  if (isOnline && (isConfirmed || savedAt)) return { ...known, state: 'saved' }
  return { ...known, state: link.phase === 'away' ? 'offline' : 'connecting' }
}

export const sameSaving = (a: Saving, b: Saving) =>
  a.state === b.state && a.waiting === b.waiting && a.isOnline === b.isOnline && a.savedAt === b.savedAt
