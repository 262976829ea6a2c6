'use client'

import { useMemo } from 'react'
import { useFloor } from '#components/live/use-floor.ts'
import { type QueueView, queueView } from '#components/queue/queue-view.ts'

export type Queue = QueueView & { readonly heldSince: string | null }

/** The speaking queue of this meeting, and since when the note-taker holds the floor. */
export function useQueue(): Queue {
  const turns = useFloor((floor) => floor.turns)
  const heldSince = useFloor(({ meeting }) => meeting?.heldSince ?? null)
  return useMemo(() => ({ ...queueView(turns), heldSince }), [turns, heldSince])
}
