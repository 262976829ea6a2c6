'use client'

import { useTranslations } from 'use-intl'
import { ReasonDialog } from '#components/workspace/reason-dialog.tsx'
import { useAct } from '#components/workspace/use-act.ts'
import type { FloorCard } from '#protocol/floor.ts'
import { LONGEST } from '#protocol/requests.ts'

/** Nothing tabled is deleted: a proposal is taken back with a reason that its page keeps. */
export function WithdrawDialog({ card, onClose }: { card: FloorCard; onClose: () => void }) {
  const t = useTranslations('board')
  const { act, isPending } = useAct()
  const withdraw = async (reason: string) => {
    const withdrawn = await act('proposal:withdraw', { proposalId: card.id, reason })
    if (withdrawn.ok) onClose()
  }
  return (
    <ReasonDialog
      title={t('withdrawTitle', { code: card.code })}
      reason={{ label: t('withdrawReason'), longest: LONGEST.note }}
      confirm={t('withdrawNow')}
      goOn={t('cancel')}
      isPending={isPending}
      onConfirm={(reason) => void withdraw(reason)}
      onClose={onClose}
    >
      <p className="measure">{t('withdrawText')}</p>
    </ReasonDialog>
  )
}
