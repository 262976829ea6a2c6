'use client'

import { useTranslations } from 'use-intl'
import { useFloor } from '#components/live/use-floor.ts'
import { partsOf } from '#components/merge/merge-sources.ts'
import { proposalPath } from '#components/story/addresses.ts'
import { TextLink } from '#components/ui/text-link.tsx'
import type { FloorCard } from '#protocol/floor.ts'

/** The parts in which a split proposal goes on. */
export function SplitInto({ card }: { card: FloorCard }) {
  const t = useTranslations('merge')
  const cards = useFloor((floor) => floor.cards)
  return (
    <span className="flex flex-wrap gap-x-1.5 text-ink-soft">
      {t('splitInto')}
      {partsOf(card, cards).map(({ id, code }) => (
        <TextLink key={id} href={proposalPath(code)} className="tabular">
          {code}
        </TextLink>
      ))}
    </span>
  )
}
