'use client'

import { useTranslations } from 'use-intl'
import { ReasonDialog } from '#components/workspace/reason-dialog.tsx'
import { useAct } from '#components/workspace/use-act.ts'
import type { FloorVote } from '#protocol/floor-vote.ts'
import { LONGEST } from '#protocol/requests.ts'

export function CancelVoteDialog({ vote, onClose }: { vote: FloorVote; onClose: () => void }) {
  const t = useTranslations('ballot')
  const { act, isPending } = useAct()
  const cancel = async (reason: string) => {
    const cancelled = await act('vote:cancel', { voteId: vote.id, reason })
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
