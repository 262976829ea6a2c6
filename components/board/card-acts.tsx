'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { WithdrawDialog } from '#components/board/withdraw-dialog.tsx'
import { announce } from '#components/ui/announcer.ts'
import { Button } from '#components/ui/button.tsx'
import { useSurroundings } from '#components/workspace/surroundings.tsx'
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

/** What may be done with this proposal now: one obvious next step, and the way out. */
export function CardActs({ card }: { card: FloorCard }) {
  const t = useTranslations('board')
  const { can } = useSurroundings()
  const [isWithdrawing, setWithdrawing] = useState(false)
  const mayWithdraw = can('withdraw-proposal') && isOpenForText(card.state)

  return (
    <div className="flex flex-wrap items-center gap-2">
      <NextStep card={card} />
      {mayWithdraw && (
        <Button variant="quiet" onPress={() => setWithdrawing(true)}>
          {t('withdraw')}
        </Button>
      )}
      {isWithdrawing && <WithdrawDialog card={card} onClose={() => setWithdrawing(false)} />}
    </div>
  )
}

function NextStep({ card }: { card: FloorCard }) {
  const t = useTranslations('board')
  const { can, show } = useSurroundings()
  const { act, isPending } = useAct()
  const proposalId = card.id
  const next = NEXT[card.state]

  if (card.state === 'ready_for_decision' && can('record-decision')) {
    return (
      <Button variant="primary" onPress={() => show({ kind: 'decision', proposalId })}>
        {t('recordDecision')}
      </Button>
    )
  }
  if (isAdopted(card.state) && can('finalise-proposal')) {
    return (
      <Button variant="primary" onPress={() => show({ kind: 'finalise', proposalId })}>
        {t('writeIntoPlan')}
      </Button>
    )
  }
  if (!next || !can('move-proposal')) return null

  const move = async () => {
    const moved = await act('proposal:move', { proposalId, to: next, beforeId: null })
    if (moved.ok) announce(t('movedTo', { title: card.code, column: t(`column.${next}`) }))
  }
  return (
    <Button variant="primary" isPending={isPending} onPress={() => void move()}>
      {t(`next.${next}`)}
    </Button>
  )
}
