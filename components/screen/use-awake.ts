import { useEffect } from 'react'

/** Keeps the display on for as long as the page is seen, where the browser can. */
export function useAwake(): void {
  useEffect(() => {
    if (!('wakeLock' in navigator)) return
    const stop = new AbortController()
    let lock: WakeLockSentinel | undefined
    const hold = async () => {
      if (document.visibilityState !== 'visible' || stop.signal.aborted) return
      // Refused on low battery, for example: then the room's own settings decide.
      lock = await navigator.wakeLock.request('screen').catch(() => undefined)
    }
    document.addEventListener('visibilitychange', hold, { signal: stop.signal })
    void hold()
    return () => {
      stop.abort()
      void lock?.release()
    }
  }, [])
}
