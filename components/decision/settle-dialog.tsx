'use client'

import { useTranslations } from 'use-intl'
import { ReasonDialog } from '#components/workspace/reason-dialog.tsx'
import { useAct } from '#components/workspace/use-act.ts'
import { LONGEST_HIGHLIGHT } from '#domain/proposal/highlight.ts'
import type { FloorHighlight } from '#protocol/floor.ts'

/** A highlight that was spoken about ends with a word on how. */
export function SettleDialog({ highlight, onClose }: { highlight: FloorHighlight; onClose: () => void }) {
  const t = useTranslations('decisions')
  const { act, isPending } = useAct()
  const settle = async (reason: string) => {
    const settled = await act('highlight:settle', { highlightId: highlight.id, reason })
    if (settled.ok) onClose()
  }
  return (
    <ReasonDialog
      title={t('highlight.settleTitle')}
      reason={{ label: t('highlight.settleReason'), longest: LONGEST_HIGHLIGHT }}
      confirm={t('highlight.settleNow')}
      variant="primary"
      isPending={isPending}
      onConfirm={(reason) => void settle(reason)}
      onClose={onClose}
    >
      <p className="measure">{t('highlight.settleText')}</p>
    </ReasonDialog>
  )
}
