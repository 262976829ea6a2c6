'use client'

import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { Queue } from '#components/queue/use-queue.ts'
import { announce } from '#components/ui/announcer.ts'
import { showToast } from '#components/ui/toasts.ts'

type Heard = { readonly speakingId: string | null; readonly isNext: boolean; readonly isHeld: boolean }

/** Says who has the floor now, and above all when it is one's own turn; never the seconds. */
export function useQueueNews({ speaking, waiting, heldSince }: Queue, own: ReadonlySet<string>): void {
  const t = useTranslations('queue')
  const now: Heard = {
    speakingId: speaking?.id ?? null,
    isNext: own.has(waiting[0]?.id ?? ''),
    isHeld: heldSince !== null,
  }
  const before = useRef(now)

  useEffect(() => {
    const { speakingId, isNext, isHeld } = before.current
    before.current = now
    if (now.speakingId !== speakingId && speaking) {
      if (own.has(speaking.id)) showToast(t('news.you'), { tone: 'live' })
      else announce(t('news.speaks', { name: speaking.display }), { subject: 'speaker' })
    }
    if (now.isNext && !isNext) announce(t('news.next'), { subject: 'own turn' })
    if (now.isHeld !== isHeld) announce(t(now.isHeld ? 'news.held' : 'news.released'), { subject: 'held' })
  })
}
