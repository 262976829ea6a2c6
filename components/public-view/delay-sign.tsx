'use client'

import { Timer } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useServerNow } from '#components/clock/use-server-now.ts'
import { useFloor } from '#components/live/use-floor.ts'
import { useFormats } from '#components/words/use-formats.ts'
import { shownAt } from './shown-at.ts'

const MINUTE_MS = 10_000

/** So that nobody here believes the public to hear what is said at this moment. */
export function DelaySign() {
  const t = useTranslations('delay')
  const { time } = useFormats()
  const now = useServerNow(MINUTE_MS)
  const meeting = useFloor((floor) => floor.meeting)
  const shown = shownAt(meeting, now)
  if (!shown || meeting?.publicPause) return null
  return (
    <p className="flex items-start gap-2.5 border-line border-b bg-sunken px-3 py-1.5 lg:items-center lg:px-4">
      <Timer size={18} aria-hidden className="mt-0.5 shrink-0 text-ink-soft lg:mt-0" />
      <span className="min-w-0 break-words">
        <b>{t(`sign.${shown.delay}`)}</b>
        <span aria-hidden> · </span>
        <span className="tabular">{t('signAsOf', { time: time(shown.asOf) })}</span>
      </span>
    </p>
  )
}
