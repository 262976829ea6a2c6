'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useAsk } from '#components/live/use-ask.ts'
import { useGatheredNews } from '#components/live/use-gathered-news.ts'
import { showToast } from '#components/ui/toasts.ts'
import { useSurroundings } from '#components/workspace/surroundings.tsx'
import type { Reason } from '#protocol/reasons.ts'
import type { JoinDesk } from '#protocol/requests.ts'

/** Who stands at the door, for those who may open it. */
export function useJoinDesk() {
  const t = useTranslations('floor')
  const ask = useAsk()
  const { onlooker } = useSurroundings()
  const [desk, setDesk] = useState<JoinDesk | null>(null)
  const [refusal, setRefusal] = useState<Reason | null>(null)
  const lastCount = useRef(0)
  const isModerator = onlooker.role === 'moderator'

  const look = useCallback(async () => {
    if (!isModerator) return
    const listed = await ask('join:list', {})
    setRefusal(listed.ok ? null : listed.reason)
    if (!listed.ok) return
    setDesk(listed.value)
    const count = listed.value.waiting.length
    if (count > lastCount.current) showToast(t('acts.joiningWaiting', { count }), { tone: 'info' })
    lastCount.current = count
  }, [ask, isModerator, t])

  useEffect(() => void look(), [look])
  useGatheredNews('join:changed', () => void look())
  return { desk, refusal, look }
}
