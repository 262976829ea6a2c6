import { useCallback, useEffect, useState } from 'react'

type Base = { readonly place: string; readonly text: string }

/**
 * Words that are typed and not saved yet. They outlive a reload of this tab, and leaving the page asks
 * first; they are kept nowhere else, since others may use this device.
 */
export function useUnsavedWords({ place, text }: Base) {
  const [words, setWords] = useState(text)
  const [isRestored, setRestored] = useState(false)
  const isUnsaved = words !== text

  useEffect(() => {
    const kept = sessionStorage.getItem(place)
    if (kept === null) return
    setWords(kept)
    setRestored(true)
  }, [place])

  useEffect(() => {
    if (!isUnsaved) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [isUnsaved])

  const write = (next: string) => {
    setWords(next)
    if (next === text) sessionStorage.removeItem(place)
    else sessionStorage.setItem(place, next)
  }
  const saved = useCallback(() => {
    sessionStorage.removeItem(place)
    setRestored(false)
  }, [place])
  return { words, write, saved, isUnsaved, isRestored: isRestored && isUnsaved }
}
