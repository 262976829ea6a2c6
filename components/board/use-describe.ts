'use client'

import { useCallback, useState } from 'react'
import { type Change, type Description, describedBy } from '#components/board/description.ts'
import { useAct } from '#components/workspace/use-act.ts'
import type { FloorCard } from '#protocol/floor.ts'

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
