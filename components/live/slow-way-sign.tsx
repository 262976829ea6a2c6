'use client'

import { Route } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { useLiveMeeting } from '#components/live/meeting-session.tsx'
import { useWatched } from '#components/live/use-watched.ts'
import { announce } from '#components/ui/announcer.ts'
import { Button } from '#components/ui/button.tsx'
import { Popover } from '#components/ui/popover.tsx'

/** Says that this network blocks the fast connection, and that nothing is lost by it. */
export function SlowWaySign() {
  const t = useTranslations('editor')
  const { way } = useLiveMeeting()
  const isSlow = useWatched(way) === 'http'
  useEffect(() => {
    if (isSlow) announce(t('slowWay.text'), { subject: 'way' })
  }, [isSlow, t])
  if (!isSlow) return null
  return (
    <Popover
      label={t('slowWay.title')}
      placement="bottom end"
      trigger={
        <Button variant="quiet" size="sm" icon={<Route size={16} aria-hidden />}>
          {t('slowWay.title')}
        </Button>
      }
    >
      <p className="max-w-80">{t('slowWay.text')}</p>
    </Popover>
  )
}
