'use client'

import { useTranslations } from 'use-intl'
import { ReasonDialog } from '#components/workspace/reason-dialog.tsx'
import { useAct } from '#components/workspace/use-act.ts'
import type { FloorDots } from '#protocol/floor-rounds.ts'
import { LONGEST } from '#protocol/requests.ts'

export function CancelDotsDialog({ round, onClose }: { round: FloorDots; onClose: () => void }) {
  const t = useTranslations('dots')
  const { act, isPending } = useAct()
  const cancel = async (reason: string) => {
    const cancelled = await act('dots:cancel', { roundId: round.id, reason })
    if (cancelled.ok) onClose()
  }
  return (
    <ReasonDialog
      title={t('cancelTitle')}
      reason={{ label: t('cancelReason'), longest: LONGEST.note }}
      confirm={t('cancelNow')}
      goOn={t('goOn')}
      isPending={isPending}
      onConfirm={(reason) => void cancel(reason)}
      onClose={onClose}
    >
      <p className="measure">{t('cancelText')}</p>
    </ReasonDialog>
  )
}
