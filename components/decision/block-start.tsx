'use client'

import { ListChecks } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Button } from '#components/ui/button.tsx'
import { useSurroundings } from '#components/workspace/surroundings.tsx'
import { FEWEST_IN_BLOCK } from '#domain/proposal/block.ts'
import type { FloorCard } from '#protocol/floor.ts'

/** Leads from a column of ready proposals to one decision about those that nobody highlighted. */
export function BlockStart({ cards }: { cards: readonly FloorCard[] }) {
  const t = useTranslations('decisions')
  const { show } = useSurroundings()
  if (cards.length < FEWEST_IN_BLOCK) return null
  return (
    <div className="px-1 pb-2">
      <Button size="sm" icon={<ListChecks size={16} aria-hidden />} onPress={() => show({ kind: 'block' })}>
        {t('block.open')}
      </Button>
    </div>
  )
}
