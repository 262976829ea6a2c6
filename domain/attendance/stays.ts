import { allow, type Result, refuse } from '#domain/result.ts'

/** From when until when somebody was at a meeting; still here while `leftAt` is null. */
export type Stay = { readonly arrivedAt: Date; readonly leftAt: Date | null }

/** Everybody's stays in their order: only the last can be open. */
export type Stays = readonly Stay[]

export const MOST_STAYS = 20

export const isHere = (stays: Stays): boolean => stays.at(-1)?.leftAt === null

/** Somebody comes, or comes back: what was before stays told. */
export function arrive(stays: Stays, at: Date): Result<Stays, 'already-here' | 'too-many-stays'> {
  if (isHere(stays)) return refuse('already-here')
  if (stays.length >= MOST_STAYS) return refuse('too-many-stays')
  return allow([...stays, { arrivedAt: at, leftAt: null }])
}

export function leave(stays: Stays, at: Date): Result<Stays, 'not-here'> {
  const last = stays.at(-1)
  if (!last || last.leftAt) return refuse('not-here')
  // Two machines' clocks may differ: nobody leaves before they came.
  const leftAt = new Date(Math.max(at.getTime(), last.arrivedAt.getTime()))
  return allow([...stays.slice(0, -1), { ...last, leftAt }])
}

/** Times as a moderator puts them right: one after the other, within the meeting. */
export function correctStays(
  stays: Stays,
  { from, to }: { readonly from: Date; readonly to: Date },
): Result<Stays, 'times-out-of-order'> {
  if (stays.length === 0 || stays.length > MOST_STAYS) return refuse('times-out-of-order')
  const isOpenTooSoon = stays.slice(0, -1).some(({ leftAt }) => leftAt === null)
  const moments = stays.flatMap(({ arrivedAt, leftAt }) => (leftAt ? [arrivedAt, leftAt] : [arrivedAt]))
  const times = [from, ...moments, to].map((moment) => moment.getTime())
  const isInOrder = times.every((time, index) => index === 0 || time >= (times[index - 1] ?? time))
  return isInOrder && !isOpenTooSoon ? allow(stays) : refuse('times-out-of-order')
}
