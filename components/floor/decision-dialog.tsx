'use client'

import { useTranslations } from 'use-intl'
import { CardOutcome } from '#components/board/card-outcome.tsx'
import { focusCard } from '#components/board/focus-card.ts'
import { LimitNotice } from '#components/decision/limit-counters.tsx'
import { DecisionFields } from '#components/floor/decision-fields.tsx'
import { fieldOf } from '#components/floor/decision-form.ts'
import { DecisionSummary } from '#components/floor/decision-summary.tsx'
import { ExactWords } from '#components/floor/exact-words.tsx'
import { useDecision } from '#components/floor/use-decision.ts'
import { announce } from '#components/ui/announcer.ts'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { NoticeBox } from '#components/ui/notice-box.tsx'
import { VoteSummary } from '#components/vote/vote-summary.tsx'
import { useSurroundings } from '#components/workspace/surroundings.tsx'
import { isAdopted } from '#domain/proposal/state.ts'
import { isVoteMethod } from '#domain/vote/vote.ts'
import type { FloorCard } from '#protocol/floor.ts'

/** Records what the body decided about exactly these words. */
export function DecisionDialog({ card }: { card: FloorCard }) {
  const t = useTranslations('floor')
  const states = useTranslations('states')
  const reasons = useTranslations('reasons')
  const { show } = useSurroundings()
  const decision = useDecision(card, {
    onRecorded: (number, result) => {
      announce(t('decision.recorded', { number, code: card.code, result: states(`outcome.${result}`) }))
      if (isAdopted(result)) return show({ kind: 'finalise', proposalId: card.id })
      show(null)
      focusCard(card.id, 'decided')
    },
    onVoteOpened: () => show(null),
  })
  const { words, form, step, refusal, isTaken } = decision
  const field = refusal && fieldOf(refusal)

  return (
    <Dialog
      isOpen
      size="lg"
      onOpenChange={(isOpen) => !isOpen && show(null)}
      title={t('decision.title', { code: card.code })}
      footer={<DecisionButtons decision={decision} onClose={() => show(null)} />}
    >
      <div className="flex flex-col gap-5">
        {isTaken && <AlreadyDecided card={card} />}
        {refusal && !field && !isTaken && (
          <NoticeBox tone="needs-work" role="alert">
            {reasons(refusal)}
          </NoticeBox>
        )}
        {!isTaken && <LimitNotice card={card} />}
        <ExactWords words={words} />
        {!isTaken && step === 'form' && (
          <DecisionFields
            form={form}
            judging={decision.judging}
            onChange={decision.change}
            error={refusal && field ? { field, text: reasons(refusal) } : undefined}
          />
        )}
        {!isTaken && step === 'confirm' && isVoteMethod(form.method) && (
          <VoteSummary card={card} form={form} />
        )}
        {!isTaken && step === 'confirm' && !isVoteMethod(form.method) && (
          <DecisionSummary card={card} form={form} judging={decision.judging} />
        )}
      </div>
    </Dialog>
  )
}

function AlreadyDecided({ card }: { card: FloorCard }) {
  const reasons = useTranslations('reasons')
  return (
    <NoticeBox tone="info" role="status" title={reasons('already-decided')}>
      <CardOutcome card={card} />
    </NoticeBox>
  )
}

type ButtonsProps = { decision: ReturnType<typeof useDecision>; onClose: () => void }

function DecisionButtons({ decision, onClose }: ButtonsProps) {
  const t = useTranslations('floor')
  const states = useTranslations('states')
  const ballot = useTranslations('ballot')
  const { words, form, step, isTaken, isPending } = decision
  if (isTaken) {
    return (
      <Button variant="primary" onPress={onClose}>
        {t('close')}
      </Button>
    )
  }
  if (step === 'form') {
    return (
      <>
        <Button onPress={onClose}>{t('cancel')}</Button>
        <Button variant="primary" isDisabled={!words} onPress={() => void decision.review()}>
          {t('decision.review')}
        </Button>
      </>
    )
  }
  return (
    <>
      <Button onPress={decision.back}>{t('decision.back')}</Button>
      <Button variant="primary" isPending={isPending} onPress={() => void decision.record()}>
        {isVoteMethod(form.method)
          ? ballot('openNow')
          : t('decision.record', { result: states(`outcome.${form.result}`) })}
      </Button>
    </>
  )
}
