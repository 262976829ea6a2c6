'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useAsk } from '#components/live/use-ask.ts'
import { useGatheredNews } from '#components/live/use-gathered-news.ts'
import { showToast } from '#components/ui/toasts.ts'
import { useSurroundings } from '#components/workspace/surroundings.tsx'
import type { OutsideDesk } from '#protocol/outside.ts'
import type { Reason } from '#protocol/reasons.ts'

export type OutsideList = ReturnType<typeof useOutsideDesk>

/** What waits from outside, for those who judge it. */
export function useOutsideDesk() {
  const t = useTranslations('outside.desk')
  const ask = useAsk()
  const { onlooker } = useSurroundings()
  const [desk, setDesk] = useState<OutsideDesk | null>(null)
  const [refusal, setRefusal] = useState<Reason | null>(null)
  const lastCount = useRef(0)
  const isModerator = onlooker.role === 'moderator'

  const look = useCallback(async () => {
    if (!isModerator) return
    const listed = await ask('outside:list', {})
    setRefusal(listed.ok ? null : listed.reason)
    if (!listed.ok) return
    setDesk(listed.value)
    const { count } = listed.value
    if (count > lastCount.current) showToast(t('waiting', { count }), { tone: 'info' })
    lastCount.current = count
  }, [ask, isModerator, t])

  useEffect(() => void look(), [look])
  useGatheredNews('outside:changed', () => void look())
  return { desk, refusal, look }
}
