'use client'

import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { useFloor } from '#components/live/use-floor.ts'
import { announce } from '#components/ui/announcer.ts'
import { showToast } from '#components/ui/toasts.ts'
import { whatIsNew } from '#components/workspace/floor-news.ts'

/** Tells what others have done on the floor, as short summaries, whatever the eye rests on. */
export function useFloorNews(): void {
  const t = useTranslations('floor')
  const states = useTranslations('states')
  const floor = useFloor((whole) => whole)
  const before = useRef(floor)

  useEffect(() => {
    const news = whatIsNew(before.current, floor)
    before.current = floor
    for (const item of news) {
      if (item.kind === 'finalised') {
        showToast(t('news.finalised', { code: item.code, entry: item.entryCode }), { tone: 'adopted' })
      } else if (item.kind === 'decided') {
        announce(t('news.decided', { code: item.code, result: states(`outcome.${item.result}`) }))
      } else if (item.kind === 'item-opened') {
        announce(t('news.itemOpened', { number: item.number, title: item.title }), { subject: 'item' })
      } else {
        showToast(t(`news.${item.kind}`), { tone: 'info' })
      }
    }
  }, [floor, t, states])
}
