'use client'

import { useTranslations } from 'use-intl'
import { focusCard } from '#components/board/focus-card.ts'
import { DecisionFields } from '#components/floor/decision-fields.tsx'
import { fieldOf } from '#components/floor/decision-form.ts'
import { DecisionSummary } from '#components/floor/decision-summary.tsx'
import { ExactWords } from '#components/floor/exact-words.tsx'
import { useDecision } from '#components/floor/use-decision.ts'
import { announce } from '#components/ui/announcer.ts'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { NoticeBox } from '#components/ui/notice-box.tsx'
import { useSurroundings } from '#components/workspace/surroundings.tsx'
import { isAdopted } from '#domain/proposal/state.ts'
import type { FloorCard } from '#protocol/floor.ts'

/** Records what the body decided about exactly these words. */
export function DecisionDialog({ card }: { card: FloorCard }) {
  const t = useTranslations('floor')
  const states = useTranslations('states')
  const reasons = useTranslations('reasons')
  const { show } = useSurroundings()
  const decision = useDecision(card, (number, result) => {
    announce(t('decision.recorded', { number, code: card.code, result: states(`outcome.${result}`) }))
    if (isAdopted(result)) return show({ kind: 'finalise', proposalId: card.id })
    show(null)
    focusCard(card.id, 'decided')
  })
  const { words, form, step, refusal, isPending } = decision
  const field = refusal && fieldOf(refusal)

  return (
    <Dialog
      isOpen
      size="lg"
      onOpenChange={(isOpen) => !isOpen && show(null)}
      title={t('decision.title', { code: card.code })}
      footer={
        step === 'form' ? (
          <>
            <Button onPress={() => show(null)}>{t('cancel')}</Button>
            <Button variant="primary" isDisabled={!words} onPress={decision.review}>
              {t('decision.review')}
            </Button>
          </>
        ) : (
          <>
            <Button onPress={decision.back}>{t('decision.back')}</Button>
            <Button variant="primary" isPending={isPending} onPress={() => void decision.record()}>
              {t('decision.record', { result: states(`outcome.${form.result}`) })}
            </Button>
          </>
        )
      }
    >
      <div className="flex flex-col gap-5">
        {refusal && !field && (
          <NoticeBox tone="needs-work" role="alert">
            {reasons(refusal)}
          </NoticeBox>
        )}
        <ExactWords words={words} />
        {step === 'form' ? (
          <DecisionFields
            form={form}
            onChange={decision.change}
            error={refusal && field ? { field, text: reasons(refusal) } : undefined}
          />
        ) : (
          <DecisionSummary card={card} form={form} />
        )}
      </div>
    </Dialog>
  )
}
