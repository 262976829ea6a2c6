'use client'

import { useAct } from '#components/workspace/use-act.ts'
import type { FloorTurn } from '#protocol/floor.ts'

type Turn = Pick<FloorTurn, 'id'>

/** What a moderator does with the queue, as single presses. */
export function useRunQueue(speaking: Turn | undefined) {
  const { act, isPending } = useAct()
  return {
    isPending,
    grant: ({ id }: Turn) => act('queue:grant', { turnId: id, speakingId: speaking?.id ?? null }),
    skip: ({ id }: Turn) => act('queue:skip', { turnId: id }),
    end: ({ id }: Turn) => act('queue:end', { turnId: id }),
    extend: ({ id }: Turn) => act('queue:extend', { turnId: id }),
    hold: () => act('queue:hold', {}),
    release: () => act('queue:release', {}),
  }
}
