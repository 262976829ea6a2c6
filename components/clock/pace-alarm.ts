import type { Pace } from '#domain/meeting/item-clock.ts'

export type PaceOfItem = { readonly id: string; readonly pace: Pace }

const RANK: Record<Pace, number> = { within: 0, nearly: 1, over: 2 }

/**
 * Whether somebody who listens is told that time runs out: once at each mark, and not by a page that
 * has just come. After an extension the marks come again.
 */
export function alarmOf(before: PaceOfItem | undefined, now: PaceOfItem): Pace | undefined {
  if (before?.id !== now.id) return undefined
  return RANK[now.pace] > RANK[before.pace] ? now.pace : undefined
}
