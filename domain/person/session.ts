import type { AccountRole } from '#domain/actor.ts'

const HOUR_MS = 60 * 60 * 1000

/** Without a page asked for in this time, a session ends. */
const IDLE_MS = 12 * HOUR_MS
const LONGEST_MS = 30 * 24 * HOUR_MS
/** Whoever may change other people's rights or words enters anew every working day. */
const LONGEST_WITH_POWERS_MS = 12 * HOUR_MS
/** Ends that would move by less than this stay, so that not every page writes a row. */
const WORTH_MOVING_MS = HOUR_MS

const WITH_POWERS: ReadonlySet<AccountRole> = new Set(['administrator', 'moderator', 'secretary'])

/** When a session ends if nothing more happens. */
export function sessionEnd(role: AccountRole, { openedAt, now }: { openedAt: Date; now: Date }): Date {
  const longest = WITH_POWERS.has(role) ? LONGEST_WITH_POWERS_MS : LONGEST_MS
  return new Date(Math.min(now.getTime() + IDLE_MS, openedAt.getTime() + longest))
}

/** Whether a page asked for `now` should move the end of the session. */
export const isWorthMoving = (end: Date, next: Date) => next.getTime() - end.getTime() >= WORTH_MOVING_MS
