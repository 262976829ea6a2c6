'use client'

import { useTranslations } from 'use-intl'
import { ReasonDialog } from '#components/workspace/reason-dialog.tsx'
import { useAct } from '#components/workspace/use-act.ts'
import { LONGEST_PAUSE_REASON } from '#domain/meeting/public-view.ts'

const PHRASES = ['personal', 'health', 'data'] as const

/** Asks for the reason that the public will read, with the usual ones at hand. */
export function PauseDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('floor.publicView')
  const { act, isPending } = useAct()
  const pause = async (reason: string) => {
    const paused = await act('meeting:pause-public-view', { reason })
    if (paused.ok) onClose()
  }
  return (
    <ReasonDialog
      title={t('title')}
      phrases={{ title: t('phrases'), texts: PHRASES.map((phrase) => t(phrase)) }}
      reason={{ label: t('reason'), hint: t('reasonHint'), longest: LONGEST_PAUSE_REASON }}
      confirm={t('confirm')}
      variant="primary"
      isPending={isPending}
      onConfirm={(reason) => void pause(reason)}
      onClose={onClose}
    >
      <p className="measure">{t('text')}</p>
      <p className="measure mt-2 text-ink-soft">{t('waits')}</p>
    </ReasonDialog>
  )
}
