'use client'

import { useFloor } from '#components/live/use-floor.ts'
import { useMayWrite } from '#components/live/use-may-write.ts'
import { isOpenForText } from '#domain/proposal/state.ts'

/** Whether this person may change the words of this proposal now: after a decision they are a record. */
export function useMayWriteCard(proposalId: string): boolean {
  const mayWrite = useMayWrite()
  const isOpen = useFloor(({ cards }) =>
    cards.some(({ id, state }) => id === proposalId && isOpenForText(state)),
  )
  return mayWrite && isOpen
}
