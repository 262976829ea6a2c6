'use client'

import { useTranslations } from 'use-intl'
import { asksForCounts, type DecisionForm } from '#components/floor/decision-form.ts'
import { NoticeBox } from '#components/ui/notice-box.tsx'
import { isAdopted } from '#domain/proposal/state.ts'
import type { FloorCard } from '#protocol/floor.ts'

/** What will happen when the decision is recorded, before it happens. */
export function DecisionSummary({ card, form }: { card: FloorCard; form: DecisionForm }) {
  const t = useTranslations('floor')
  const states = useTranslations('states')
  const result = states(`outcome.${form.result}`)
  return (
    <NoticeBox tone="info" title={t('decision.summaryTitle', { code: card.code, result })}>
      <p>{t('decision.summaryHow', { method: states(`method.${form.method}`) })}</p>
      {asksForCounts(form) && (
        <p>
          {t('decision.summaryCounts', {
            votesFor: form.votesFor ?? 0,
            votesAgainst: form.votesAgainst ?? 0,
            votesAbstain: form.votesAbstain ?? 0,
          })}
        </p>
      )}
      {form.objectionsIntegrated > 0 && (
        <p>{t('decision.summaryObjections', { count: form.objectionsIntegrated })}</p>
      )}
      {form.reason.trim() && <p>{t('decision.summaryReason', { reason: form.reason.trim() })}</p>}
      {form.minorityView.trim() && <p>{t('decision.summaryMinority', { view: form.minorityView.trim() })}</p>}
      <p>{isAdopted(form.result) ? t('decision.thenFinalise') : t('decision.thenStands')}</p>
    </NoticeBox>
  )
}
