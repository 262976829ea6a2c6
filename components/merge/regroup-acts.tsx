'use client'

import { useTranslations } from 'use-intl'
import { useFloor } from '#components/live/use-floor.ts'
import { mayUndoMerge, mayUndoSplit } from '#components/merge/merge-sources.ts'
import { useUndo } from '#components/merge/use-undo.ts'
import { Button } from '#components/ui/button.tsx'
import { useSurroundings } from '#components/workspace/surroundings.tsx'
import { isOpenForText } from '#domain/proposal/state.ts'
import type { FloorCard } from '#protocol/floor.ts'

type Regrouping = 'undo-merge' | 'undo-split' | 'split'

/** What a moderator may do with the parts and the whole of this card. */
export function useRegrouping(card: FloorCard): Regrouping | undefined {
  const { can } = useSurroundings()
  const mayPart = useFloor(({ cards }) => mayUndoMerge(card, cards))
  const mayJoin = useFloor(({ cards }) => mayUndoSplit(card, cards))
  if (!can('merge-proposals')) return undefined
  if (mayPart) return 'undo-merge'
  if (mayJoin) return 'undo-split'
  return isOpenForText(card.state) ? 'split' : undefined
}

export function RegroupAct({ card, regrouping }: { card: FloorCard; regrouping: Regrouping }) {
  const t = useTranslations('merge')
  const { show } = useSurroundings()
  const { undoMerge, undoSplit, isPending } = useUndo()
  if (regrouping === 'split') {
    return (
      <Button variant="quiet" onPress={() => show({ kind: 'split', proposalId: card.id })}>
        {t('split')}
      </Button>
    )
  }
  const undo = regrouping === 'undo-merge' ? undoMerge : undoSplit
  return (
    <Button isPending={isPending} onPress={() => void undo(card.id)}>
      {t(regrouping === 'undo-merge' ? 'undoMerge' : 'undoSplit')}
    </Button>
  )
}
