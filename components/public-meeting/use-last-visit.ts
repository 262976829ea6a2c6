import { useEffect, useState } from 'react'

/**
 * When somebody left this meeting's page the last time, as an instant; null for a first visit or where
 * the browser remembers nothing. Known only here: nobody is told who looks, and when.
 */
export function useLastVisit(code: string): string | null {
  const [lastVisit, setLastVisit] = useState<string | null>(null)
  useEffect(() => {
    const key = `spolu.visit.${code}`
    setLastVisit(recall(key))
    const remember = () => document.visibilityState === 'hidden' && keep(key, new Date().toISOString())
    document.addEventListener('visibilitychange', remember)
    return () => {
      document.removeEventListener('visibilitychange', remember)
      keep(key, new Date().toISOString())
    }
  }, [code])
  return lastVisit
}

function recall(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function keep(key: string, at: string): void {
  try {
    localStorage.setItem(key, at)
  } catch {
    return
  }
}
