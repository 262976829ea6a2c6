'use client'

import { useSyncExternalStore } from 'react'

/** From here on document and board stand side by side. The same value as the breakpoint `lg`. */
const WIDE = '(min-width: 56.25rem)'

function subscribe(onChange: () => void) {
  const query = matchMedia(WIDE)
  query.addEventListener('change', onChange)
  return () => query.removeEventListener('change', onChange)
}

export const useWide = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => matchMedia(WIDE).matches,
    () => true,
  )
