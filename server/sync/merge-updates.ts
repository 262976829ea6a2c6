import * as Y from 'yjs'

const MOST_AT_ONCE = 100

/** `Y.mergeUpdates` is super-linear in the number of updates; a tree of small merges is not. */
export function mergeUpdates(updates: readonly Uint8Array[]): Uint8Array {
  if (updates.length === 1 && updates[0]) return updates[0]
  if (updates.length <= MOST_AT_ONCE) return Y.mergeUpdates([...updates])
  const merged: Uint8Array[] = []
  for (let from = 0; from < updates.length; from += MOST_AT_ONCE) {
    merged.push(Y.mergeUpdates(updates.slice(from, from + MOST_AT_ONCE)))
  }
  return mergeUpdates(merged)
}
