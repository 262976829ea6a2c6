import { allow, type Result, refuse } from '#domain/result.ts'
import type { ItemState } from './agenda.ts'

/** What "+ 3 min" gives. */
export const USUAL_EXTENSION = 3

/** One press gives no more than this. */
export const LONGEST_EXTENSION = 15

/** An item that needs another hour beyond its plan needs another meeting. */
export const MOST_EXTRA_MINUTES = 60

type Extended = { readonly state: ItemState; readonly extendedMinutes: number }

type Extending = {
  readonly minutes: number
  /** The extra minutes that the moderator had before their eyes. */
  readonly seen: number
}

/**
 * Gives the open item minutes beyond its plan. Of two moderators who press at once the second is told
 * that it has happened, so that nobody gives six minutes who means three. Answers the new sum.
 */
export function extend(
  { state, extendedMinutes }: Extended,
  { minutes, seen }: Extending,
): Result<number, 'item-not-open' | 'extended-meanwhile' | 'extended-enough'> {
  if (state !== 'open') return refuse('item-not-open')
  if (extendedMinutes !== seen) return refuse('extended-meanwhile')
  const sum = extendedMinutes + minutes
  return sum > MOST_EXTRA_MINUTES ? refuse('extended-enough') : allow(sum)
}
