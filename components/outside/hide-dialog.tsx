'use client'

import { useTranslations } from 'use-intl'
import { ReasonDialog } from '#components/workspace/reason-dialog.tsx'
import { LONGEST_HIDING_REASON } from '#domain/moderation/hiding-reason.ts'

type Props = {
  code: string
  isPending: boolean
  onHide: (reason: string) => Promise<void>
  onClose: () => void
}

const PHRASES = ['health', 'personal', 'insult', 'advertising', 'elsewhere', 'twice'] as const

/** Asks for the reason that stands in the place of the words, with the usual ones at hand. */
export function HideDialog({ code, isPending, onHide, onClose }: Props) {
  const t = useTranslations('outside.hiding')
  return (
    <ReasonDialog
      title={t('title', { code })}
      phrases={{ title: t('phrases'), texts: PHRASES.map((phrase) => t(phrase)) }}
      reason={{ label: t('reason'), hint: t('reasonHint'), longest: LONGEST_HIDING_REASON }}
      confirm={t('confirm')}
      isPending={isPending}
      onConfirm={(reason) => void onHide(reason)}
      onClose={onClose}
    >
      <p className="measure">{t('text')}</p>
      <p className="measure mt-2 text-ink-soft">{t('stays')}</p>
    </ReasonDialog>
  )
}
