'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useOwnAttendance } from '#components/attendance/use-own-attendance.ts'
import { Button } from '#components/ui/button.tsx'
import { useFormats } from '#components/words/use-formats.ts'

/** "Are you here?", asked until it is answered; nobody who is on the list is asked. */
export function HereBar() {
  const t = useTranslations('attendance')
  const { time } = useFormats()
  const [isDismissed, setDismissed] = useState(false)
  const { own, checkIn, isPending } = useOwnAttendance()
  if (isDismissed || !own?.isOpen || own.status === 'here') return null
  const isBack = own.status === 'left'
  return (
    <section
      aria-label={t('hereTitleAsk')}
      className="flex flex-wrap items-center gap-x-4 gap-y-2 border-info-line border-b bg-info-bg px-3 py-1.5 lg:px-4"
    >
      <p className="min-w-0 flex-1 basis-64">
        <b>{t('hereTitleAsk')}</b>{' '}
        <span>{isBack ? t('leftAsk', { time: time(own.since ?? 0) }) : t('hereAsk')}</span>
      </p>
      <div className="flex flex-wrap items-center gap-2">
        <Button size="sm" variant="primary" isPending={isPending} onPress={() => void checkIn('room')}>
          {isBack ? t('backRoom') : t('inRoom')}
        </Button>
        <Button size="sm" isPending={isPending} onPress={() => void checkIn('online')}>
          {isBack ? t('backOnline') : t('amOnline')}
        </Button>
        <Button size="sm" variant="quiet" onPress={() => setDismissed(true)}>
          {t('notNow')}
        </Button>
      </div>
    </section>
  )
}
