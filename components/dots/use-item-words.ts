'use client'

import { useCallback } from 'react'
import { useCardTitles } from '#components/board/use-card-titles.ts'
import { itemWords } from '#components/dots/item-words.ts'
import { useFloor } from '#components/live/use-floor.ts'
import type { FloorDotItem } from '#protocol/floor-rounds.ts'

/** The live words of what dots can be put on. */
export function useItemWords(): (item: Pick<FloorDotItem, 'id' | 'kind'>) => string {
  const cards = useFloor((floor) => floor.cards)
  const contributions = useFloor((floor) => floor.contributions)
  const titles = useCardTitles(cards)
  return useCallback(
    (item) => itemWords(item, { contributions, titleOf: (id) => titles.get(id) }),
    [contributions, titles],
  )
}
