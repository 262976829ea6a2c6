'use client'

import { useEffect, useRef } from 'react'

/** On a row that may move from one group of a list into another: which one it is. */
export const ROW = 'data-row'

/**
 * Keeps the focus with a row that is pressed and moves: where it stood there is nothing then, and the
 * focus would fall to the top of the page. A row without a button takes it itself.
 */
export function useFollowedRow(list: unknown) {
  const ref = useRef<HTMLDivElement>(null)
  const followed = useRef<string | null>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: rows move when the list is another
  useEffect(() => {
    const key = followed.current
    const row = key === null ? null : ref.current?.querySelector<HTMLElement>(`[${ROW}="${CSS.escape(key)}"]`)
    // It may move with a later list: this one was perhaps asked for before the press.
    if (!row || row.contains(document.activeElement)) return
    followed.current = null
    if (!isElsewhere()) (row.querySelector('button') ?? row).focus()
  }, [list])

  const follow = (key: string) => {
    followed.current = key
  }
  return { ref, follow }
}

/** Whoever has gone on meanwhile is not called back; a dialog of the row that is gone goes with it. */
const isElsewhere = () =>
  document.activeElement !== null &&
  document.activeElement !== document.body &&
  document.activeElement.isConnected
