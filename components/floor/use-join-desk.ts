'use client'

import { useCallback, useEffect, useState } from 'react'
import { useAsk } from '#components/live/use-ask.ts'
import { useNews } from '#components/live/use-news.ts'
import { useSurroundings } from '#components/workspace/surroundings.tsx'
import type { Reason } from '#protocol/reasons.ts'
import type { JoinDesk } from '#protocol/requests.ts'

/** Who stands at the door, for those who may open it. */
export function useJoinDesk() {
  const ask = useAsk()
  const { onlooker } = useSurroundings()
  const [desk, setDesk] = useState<JoinDesk | null>(null)
  const [refusal, setRefusal] = useState<Reason | null>(null)
  const isModerator = onlooker.role === 'moderator'

  const look = useCallback(async () => {
    if (!isModerator) return
    const listed = await ask('join:list', {})
    setRefusal(listed.ok ? null : listed.reason)
    if (listed.ok) setDesk(listed.value)
  }, [ask, isModerator])

  useEffect(() => void look(), [look])
  useNews('join:changed', () => void look())
  return { desk, refusal, look }
}
