'use client'

import { useTranslations } from 'use-intl'
import { RuleBox } from '#components/decision/rule-box.tsx'
import type { PreparedJudging } from '#components/decision/use-judging.ts'
import { asksForCounts, type DecisionForm } from '#components/floor/decision-form.ts'
import { NoticeBox } from '#components/ui/notice-box.tsx'
import { isAdopted } from '#domain/proposal/state.ts'
import type { FloorCard } from '#protocol/floor.ts'

type Props = { card: Pick<FloorCard, 'code'>; form: DecisionForm; judging: PreparedJudging | null }

/** What will happen when the decision is recorded, before it happens. */
export function DecisionSummary({ card, form, judging }: Props) {
  const t = useTranslations('floor')
  const own = useTranslations('decisions')
  const states = useTranslations('states')
  const result = states(`outcome.${form.result}`)
  return (
    <>
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
        {form.method === 'consent' &&
          form.objections.map(({ key, words, integration }) => (
            <p key={key}>
              {integration === null
                ? own('upheldAs', { words })
                : own('integratedAs', { words, integration })}
            </p>
          ))}
        {form.reason.trim() && <p>{t('decision.summaryReason', { reason: form.reason.trim() })}</p>}
        {form.minorityView.trim() && (
          <p>{t('decision.summaryMinority', { view: form.minorityView.trim() })}</p>
        )}
        <p>{isAdopted(form.result) ? t('decision.thenFinalise') : t('decision.thenStands')}</p>
      </NoticeBox>
      {judging && <RuleBox judging={judging} form={form} />}
    </>
  )
}
