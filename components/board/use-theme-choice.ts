'use client'

import { useCallback, useSyncExternalStore } from 'react'
import { useSurroundings } from '#components/workspace/surroundings.tsx'

const listeners = new Set<() => void>()

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Not being able to remember is no reason to fail: private windows may refuse the storage. */
function recall(key: string): string | null {
  try {
    return sessionStorage.getItem(key)
  } catch {
    return null
  }
}

function remember(key: string, value: string): void {
  try {
    sessionStorage.setItem(key, value)
  } catch {
    return
  }
}

/** The theme that new words get: the last one chosen in this window, else the only one there is. */
export function useThemeChoice() {
  const { frame } = useSurroundings()
  const key = `spolu.theme.${frame.code}`
  const stored = useSyncExternalStore(
    subscribe,
    () => recall(key),
    () => null,
  )
  const fallback = frame.group?.themeId ?? (frame.themes.length === 1 ? frame.themes[0]?.id : undefined)
  const known = stored === '' || frame.themes.some(({ id }) => id === stored) ? stored : null

  const choose = useCallback(
    (themeId: string | null) => {
      remember(key, themeId ?? '')
      for (const listener of listeners) listener()
    },
    [key],
  )
  return { themeId: (known ?? fallback ?? '') || null, choose }
}
