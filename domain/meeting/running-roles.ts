import { allow, type Result, refuse } from '#domain/result.ts'

/** Who runs a meeting at a moment: one person moderates, one takes the notes. */
export const RUNNING_ROLES = ['chair', 'notes'] as const
export type RunningRole = (typeof RUNNING_ROLES)[number]

/** From when somebody has one of them. */
export type RoleTerm = {
  readonly id: string
  readonly role: RunningRole
  readonly personId: string
  /** Who handed it over; absent for somebody who opened the meeting or took the role. */
  readonly givenById: string | null
}

/** The term that stood on the screen of whoever presses; null for a role that nobody has. */
type Seen = { readonly seen: string | null }

/**
 * Whoever may moderate by their own right takes a role over, without a word of whoever has it: the
 * laptop of that person may be dead. What was on the screen decides between two who press at once.
 */
export function takeOver(
  now: RoleTerm | null,
  { seen, byId }: Seen & { readonly byId: string },
): Result<true, 'roles-changed' | 'role-held'> {
  if (seen !== (now?.id ?? null)) return refuse('roles-changed')
  return now?.personId === byId ? refuse('role-held') : allow(true)
}

export type Candidate = {
  readonly personId: string
  readonly isMember: boolean
  readonly isHere: boolean
}

/** A role goes to a member of the group who is here, and to nobody else. */
export function handOver(
  now: RoleTerm | null,
  { seen, to }: Seen & { readonly to: Candidate },
): Result<true, 'roles-changed' | 'role-held' | 'not-a-member' | 'not-here'> {
  if (seen !== (now?.id ?? null)) return refuse('roles-changed')
  if (now?.personId === to.personId) return refuse('role-held')
  if (!to.isMember) return refuse('not-a-member')
  return to.isHere ? allow(true) : refuse('not-here')
}

/** Back to whoever handed it over; answers whose it is then. */
export function giveBack(
  now: RoleTerm | null,
  { seen, byId }: Seen & { readonly byId: string },
): Result<{ readonly toId: string }, 'roles-changed' | 'role-not-lent'> {
  if (now === null || seen !== now.id || now.personId !== byId) return refuse('roles-changed')
  return now.givenById === null ? refuse('role-not-lent') : allow({ toId: now.givenById })
}
