import { useSyncExternalStore } from 'react'

type Bounds = { initial: number; min: number; max: number }

const listeners = new Set<() => void>()

/** A share in per cent that this browser keeps; without storage it lasts as long as the page. */
export function useRememberedShare(storageKey: string, bounds: Bounds): [number, (share: number) => void] {
  const share = useSyncExternalStore(
    subscribe,
    () => read(storageKey, bounds),
    () => bounds.initial,
  )
  const setShare = (next: number) => {
    kept.set(storageKey, clamp(next, bounds))
    writeQuietly(storageKey, String(clamp(next, bounds)))
    for (const listener of listeners) listener()
  }
  return [share, setShare]
}

/** What was read or set on this page: storage is not asked for every pixel of a drag. */
const kept = new Map<string, number>()

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

function read(storageKey: string, bounds: Bounds): number {
  const known = kept.get(storageKey)
  if (known !== undefined) return clamp(known, bounds)

  const stored = Number.parseFloat(readQuietly(storageKey) ?? '')
  const share = Number.isFinite(stored) ? clamp(stored, bounds) : bounds.initial
  kept.set(storageKey, share)
  return share
}

const clamp = (share: number, { min, max }: Bounds) => Math.min(max, Math.max(min, share))

function readQuietly(storageKey: string): string | null {
  try {
    return window.localStorage.getItem(storageKey)
  } catch {
    // Storage may be forbidden; a divider is not worth an error.
    return null
  }
}

function writeQuietly(storageKey: string, value: string) {
  try {
    window.localStorage.setItem(storageKey, value)
  } catch {
    // As above: the choice then lasts as long as the page.
  }
}
