'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { CancelDotsDialog } from '#components/dots/cancel-dots-dialog.tsx'
import { CloseDotsDialog } from '#components/dots/close-dots-dialog.tsx'
import { Button } from '#components/ui/button.tsx'
import type { FloorDots } from '#protocol/floor-rounds.ts'

/** For every moderator, whoever opened the round: the laptop of one may be dead. */
export function DotsControls({ round }: { round: FloorDots }) {
  const t = useTranslations('dots')
  const [asks, setAsks] = useState<'close' | 'cancel' | null>(null)
  const haveAll = round.entitled > 0 && round.took >= round.entitled
  return (
    <div className="flex flex-wrap items-center gap-2.5">
      <Button variant={haveAll ? 'primary' : 'secondary'} onPress={() => setAsks('close')}>
        {t('close')}
      </Button>
      <Button variant="quiet" onPress={() => setAsks('cancel')}>
        {t('cancel')}
      </Button>
      {haveAll && (
        <p role="status" className="font-semibold text-accent-ink">
          {t('allPut')}
        </p>
      )}
      {asks === 'close' && <CloseDotsDialog round={round} onClose={() => setAsks(null)} />}
      {asks === 'cancel' && <CancelDotsDialog round={round} onClose={() => setAsks(null)} />}
    </div>
  )
}
