'use client'

import { useCallback, useState } from 'react'
import { useAct } from '#components/workspace/use-act.ts'
import type { FloorCard } from '#protocol/floor.ts'

export type Description = Pick<
  FloorCard,
  'themeId' | 'measureId' | 'level' | 'responsibleId' | 'estimatedCost'
>

type Change = { readonly from: Partial<Description>; readonly to: Partial<Description> }

/** What a card says about its proposal, changed at once here and then on the server's word. */
export function useDescribe(card: FloorCard) {
  const { act } = useAct()
  const [changes, setChanges] = useState<readonly Change[]>([])

  const describe = useCallback(
    async (to: Partial<Description>) => {
      const change = { from: card, to }
      setChanges((before) => [...before, change])
      const described = await act('proposal:describe', { proposalId: card.id, ...to })
      if (!described.ok) setChanges((before) => before.filter((other) => other !== change))
    },
    [act, card],
  )
  return { shown: describedBy(card, changes), describe }
}

/** A change counts until the floor has moved on from the value that it replaced. */
export function describedBy(card: Description, changes: readonly Change[]): Description {
  const { themeId, measureId, level, responsibleId, estimatedCost } = card
  let shown = { themeId, measureId, level, responsibleId, estimatedCost }
  for (const { from, to } of changes) shown = { ...shown, ...standing(card, from, to) }
  return shown
}

function standing(card: Description, from: Partial<Description>, to: Partial<Description>) {
  const entries = Object.entries(to).filter(([key]) => isField(key) && card[key] === from[key])
  return Object.fromEntries(entries)
}

const isField = (key: string): key is keyof Description =>
  ['themeId', 'measureId', 'level', 'responsibleId', 'estimatedCost'].includes(key)
