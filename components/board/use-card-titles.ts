'use client'

import { useCallback, useRef, useSyncExternalStore } from 'react'
import { useSharedDoc } from '#components/live/use-shared-doc.ts'
import type { FloorCard } from '#protocol/floor.ts'
import { findCard, PROPOSALS } from '#protocol/shared-document.ts'

type Titles = ReadonlyMap<string, string>

/** The live titles of these cards; a new map only when one of them has changed. */
export function useCardTitles(cards: readonly Pick<FloorCard, 'id'>[]): Titles {
  const doc = useSharedDoc()
  const known = useRef<Titles>(new Map())

  const subscribe = useCallback(
    (onChange: () => void) => {
      const proposals = doc.getMap(PROPOSALS)
      proposals.observeDeep(onChange)
      return () => proposals.unobserveDeep(onChange)
    },
    [doc],
  )
  const read = () => {
    const titles = new Map(cards.map(({ id }) => [id, findCard(doc, id)?.title.toString() ?? '']))
    if (!isSame(known.current, titles)) known.current = titles
    return known.current
  }
  return useSyncExternalStore(subscribe, read, read)
}

function isSame(before: Titles, after: Titles): boolean {
  return before.size === after.size && [...after].every(([id, title]) => before.get(id) === title)
}
