'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/**
 * Asks for the page again until it leads on: quietly with a script, so that nothing jumps under a
 * screen reader; by a reload without one. A page that nobody looks at waits.
 */
export function LookAgain({ everySeconds }: { everySeconds: number }) {
  const router = useRouter()
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') router.refresh()
    }
    const timer = setInterval(look, everySeconds * 1000)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [router, everySeconds])

  return (
    <noscript>
      <meta httpEquiv="refresh" content={String(everySeconds)} />
    </noscript>
  )
}
