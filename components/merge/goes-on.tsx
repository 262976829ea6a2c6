'use client'

import { useTranslations } from 'use-intl'
import { useFloor } from '#components/live/use-floor.ts'
import { partsOf } from '#components/merge/merge-sources.ts'
import { Button } from '#components/ui/button.tsx'
import { NoticeBox } from '#components/ui/notice-box.tsx'
import { useSurroundings } from '#components/workspace/surroundings.tsx'
import { goesOnElsewhere } from '#domain/proposal/state.ts'
import type { FloorCard } from '#protocol/floor.ts'

/** Why nothing more can be written into a card that was merged or split, and where it goes on. */
export function GoesOn({ card }: { card: FloorCard }) {
  const t = useTranslations('merge')
  const { show } = useSurroundings()
  const cards = useFloor((floor) => floor.cards)
  if (!goesOnElsewhere(card.state)) return null

  const isMerged = card.state === 'merged'
  const into = isMerged ? cards.filter(({ code }) => code === card.mergedInto) : partsOf(card, cards)
  const code = card.mergedInto ?? ''
  const codes = into.map((each) => each.code).join(', ')
  return (
    <NoticeBox
      role="status"
      title={isMerged ? t('goesOn.mergedTitle', { code }) : t('goesOn.splitTitle', { codes })}
      action={
        <div className="flex flex-wrap gap-2">
          {into.map((each) => (
            <Button key={each.id} size="sm" onPress={() => show({ kind: 'card', proposalId: each.id })}>
              {t('goesOn.open', { code: each.code })}
            </Button>
          ))}
        </div>
      }
    >
      {isMerged ? t('goesOn.merged', { code }) : t('goesOn.split')}
    </NoticeBox>
  )
}
