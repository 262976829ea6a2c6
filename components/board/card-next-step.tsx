'use client'

import { useTranslations } from 'use-intl'
import { useCardActs } from '#components/board/card-acts.tsx'
import { Button } from '#components/ui/button.tsx'
import { useSurroundings } from '#components/workspace/surroundings.tsx'
import type { FloorCard } from '#protocol/floor.ts'

/** The two steps that a meeting must not forget stand on the card itself, for those who take them. */
export function CardNextStep({ card }: { card: FloorCard }) {
  const t = useTranslations('board')
  const { show } = useSurroundings()
  const { step } = useCardActs(card)
  if (step !== 'decide' && step !== 'finalise') return null

  const kind = step === 'decide' ? 'decision' : 'finalise'
  return (
    <Button
      size="sm"
      variant="quiet"
      className="-ms-2 mt-1 -mb-1"
      onPress={() => show({ kind, proposalId: card.id })}
    >
      {step === 'decide' ? t('recordDecision') : t('writeIntoPlan')}
    </Button>
  )
}
