'use client'

import { useCallback, useSyncExternalStore } from 'react'

const WIDTHS = {
  /** From here on document and board stand side by side. The same value as the breakpoint `lg`. */
  wide: '(min-width: 56.25rem)',
  /** From here on all acts of a meeting stand in one row with their whole names. */
  roomy: '(min-width: 80rem)',
} as const

type Width = keyof typeof WIDTHS

/** Whether the window is that wide; on the server it is. */
export function useWide(width: Width = 'wide'): boolean {
  const query = WIDTHS[width]
  const subscribe = useCallback(
    (onChange: () => void) => {
      const list = matchMedia(query)
      list.addEventListener('change', onChange)
      return () => list.removeEventListener('change', onChange)
    },
    [query],
  )
  return useSyncExternalStore(
    subscribe,
    () => matchMedia(query).matches,
    () => true,
  )
}
