import { useEffect, useState } from 'react'

/** The time now, from the moment at which the server has drawn the page on. */
export function useClock(drawnAt: number, everyMs: number): number {
  const [now, setNow] = useState(drawnAt)
  useEffect(() => {
    setNow(Date.now())
    const timer = setInterval(() => setNow(Date.now()), everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
  return now
}
