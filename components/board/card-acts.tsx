'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { WithdrawDialog } from '#components/board/withdraw-dialog.tsx'
import { announce } from '#components/ui/announcer.ts'
import { Button } from '#components/ui/button.tsx'
import { type Surroundings, useSurroundings } from '#components/workspace/surroundings.tsx'
import { useAct } from '#components/workspace/use-act.ts'
import { isAdopted, isOpenForText, type ProposalState } from '#domain/proposal/state.ts'
import type { FloorCard } from '#protocol/floor.ts'

/** The next step of a proposal that is moved on by moving its card. */
const NEXT: Partial<Record<ProposalState, 'in_discussion' | 'ready_for_decision'>> = {
  draft: 'in_discussion',
  tabled: 'in_discussion',
  in_discussion: 'ready_for_decision',
  deferred: 'in_discussion',
}

type Step = 'decide' | 'finalise' | 'in_discussion' | 'ready_for_decision'

/** What may be done with this proposal now: one obvious next step, and the way out. */
export function useCardActs(card: FloorCard): { step: Step | undefined; mayWithdraw: boolean } {
  const { can } = useSurroundings()
  return { step: stepOf(card.state, can), mayWithdraw: can('withdraw-proposal') && isOpenForText(card.state) }
}

function stepOf(state: ProposalState, can: Surroundings['can']): Step | undefined {
  if (state === 'ready_for_decision') return can('record-decision') ? 'decide' : undefined
  if (isAdopted(state)) return can('finalise-proposal') ? 'finalise' : undefined
  return can('move-proposal') ? NEXT[state] : undefined
}

export function CardActs({ card, acts }: { card: FloorCard; acts: ReturnType<typeof useCardActs> }) {
  const t = useTranslations('board')
  const [isWithdrawing, setWithdrawing] = useState(false)
  return (
    <>
      {acts.mayWithdraw && (
        <Button variant="quiet" onPress={() => setWithdrawing(true)}>
          {t('withdraw')}
        </Button>
      )}
      {acts.step && <NextStep card={card} step={acts.step} />}
      {isWithdrawing && <WithdrawDialog card={card} onClose={() => setWithdrawing(false)} />}
    </>
  )
}

function NextStep({ card, step }: { card: FloorCard; step: Step }) {
  const t = useTranslations('board')
  const { show } = useSurroundings()
  const { act, isPending } = useAct()
  const proposalId = card.id

  if (step === 'decide') {
    return (
      <Button variant="primary" onPress={() => show({ kind: 'decision', proposalId })}>
        {t('recordDecision')}
      </Button>
    )
  }
  if (step === 'finalise') {
    return (
      <Button variant="primary" onPress={() => show({ kind: 'finalise', proposalId })}>
        {t('writeIntoPlan')}
      </Button>
    )
  }
  const move = async () => {
    const moved = await act('proposal:move', { proposalId, to: step, beforeId: null })
    if (moved.ok) announce(t('movedTo', { title: card.code, column: t(`column.${step}`) }))
  }
  return (
    <Button variant="primary" isPending={isPending} onPress={() => void move()}>
      {t(`next.${step}`)}
    </Button>
  )
}
