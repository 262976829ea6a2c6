'use client'

import { useMemo } from 'react'
import { useFloor } from '#components/live/use-floor.ts'
import { useSharedDoc } from '#components/live/use-shared-doc.ts'
import type { FloorCard } from '#protocol/floor.ts'
import { wordsOf } from '#protocol/shared-document.ts'

export type Match = { readonly card: FloorCard; readonly title: string }

const MOST_SHOWN = 12

/** The cards whose code or title holds what was typed, accents or not. */
export function useMatchingCards(query: string): readonly Match[] {
  const cards = useFloor((floor) => floor.cards)
  const doc = useSharedDoc()
  return useMemo(() => {
    const wanted = plain(query)
    return cards
      .map((card) => ({ card, title: wordsOf(doc, card.id)?.title ?? '' }))
      .filter(({ card, title }) => plain(`${card.code} ${title}`).includes(wanted))
      .slice(0, MOST_SHOWN)
  }, [cards, doc, query])
}

/** People type "opatrovatelska" for "opatrovateľská". */
const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
