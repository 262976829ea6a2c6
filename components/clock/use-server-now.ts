'use client'

import { useEffect, useState } from 'react'
import { compareClocks, serverNow } from '#components/clock/server-time.ts'

/**
 * The server's time, again every `everyMs`; for what shows minutes, never for what decides. A page that
 * the server has drawn goes on from the moment of its drawing.
 */
export function useServerNow(everyMs: number, drawnAt?: number): number {
  const [now, setNow] = useState(() => drawnAt ?? serverNow())
  useEffect(() => {
    const tick = () => {
      setNow(serverNow())
      void compareClocks()
    }
    void compareClocks().then(() => setNow(serverNow()))
    tick()
    const timer = setInterval(tick, everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
  return now
}
