'use client'

import { useCallback, useRef, useSyncExternalStore } from 'react'
import type { Watched } from '#components/live/live-value.ts'

export type Same<Value> = (a: Value, b: Value) => boolean

/** What `select` makes of a watched value; the component renders again only when that changes. */
export function useSelected<Whole, Value>(
  watched: Watched<Whole>,
  select: (whole: Whole) => Value,
  isSame: Same<Value> = sameOrSameItems,
): Value {
  const last = useRef<{ whole: Whole; select: (whole: Whole) => Value; value: Value } | null>(null)
  const read = useCallback(() => {
    const whole = watched.get()
    const known = last.current
    if (known && known.whole === whole && known.select === select) return known.value
    const selected = select(whole)
    const value = known && isSame(known.value, selected) ? known.value : selected
    last.current = { whole, select, value }
    return value
  }, [watched, select, isSame])
  return useSyncExternalStore(watched.subscribe, read, read)
}

export const useWatched = <Value>(watched: Watched<Value>): Value =>
  useSyncExternalStore(watched.subscribe, watched.get, watched.get)

/** Selectors like to make new lists of old items. */
function sameOrSameItems(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (!Array.isArray(a) || !Array.isArray(b)) return false
  return a.length === b.length && a.every((item, index) => Object.is(item, b[index]))
}
