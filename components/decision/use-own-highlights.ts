'use client'

import { useCallback, useEffect, useState } from 'react'
import { useAsk } from '#components/live/use-ask.ts'

const NONE: ReadonlySet<string> = new Set()

/** Which open highlights are one's own: the floor is public and does not say. */
export function useOwnHighlights(): { ids: ReadonlySet<string>; look: () => Promise<void> } {
  const ask = useAsk()
  const [ids, setIds] = useState(NONE)

  const look = useCallback(async () => {
    const own = await ask('highlight:own', {})
    if (own.ok) setIds(new Set(own.value.ids))
  }, [ask])

  useEffect(() => void look(), [look])
  return { ids, look }
}
