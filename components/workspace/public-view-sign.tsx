'use client'

import { EyeOff } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useFloor } from '#components/live/use-floor.ts'
import { useFormats } from '#components/words/use-formats.ts'

/** So that nobody here believes the public to be listening, or to be shut out for good. */
export function PublicViewSign() {
  const t = useTranslations('floor.publicView')
  const { time } = useFormats()
  const pause = useFloor(({ meeting }) => meeting?.publicPause ?? null)
  if (!pause) return null
  return (
    <p className="flex items-start gap-2.5 border-paused-line border-b bg-paused-bg px-3 py-1.5 text-paused-ink lg:items-center lg:px-4">
      <EyeOff size={18} aria-hidden className="mt-0.5 shrink-0 lg:mt-0" />
      <span className="min-w-0 break-words">
        <b>{t('signTitle')}</b>
        <span aria-hidden> · </span>
        <span className="tabular">{t('signText', { time: time(pause.since), reason: pause.reason })}</span>
      </span>
    </p>
  )
}
