'use client'

import { useCallback } from 'react'
import { useAsk } from '#components/live/use-ask.ts'
import { useOwnAnswer } from '#components/room/use-own-answer.ts'
import type { Card } from '#domain/mood/mood.ts'
import { allow } from '#domain/result.ts'
import type { FloorMood } from '#protocol/floor-rounds.ts'

type Sent = { readonly requestId: string; readonly seen: number; readonly content: Card }

/** One's own card in a mood round. */
export function useOwnMood({ id: roundId, entitled }: FloorMood) {
  const ask = useAsk()
  const look = useCallback(async () => {
    const own = await ask('mood:own', { roundId })
    if (!own.ok) return own
    const { voice, version, card } = own.value
    return allow({ voice, version, content: card })
  }, [ask, roundId])
  const send = useCallback(
    ({ requestId, seen, content: { colour, concern } }: Sent) =>
      ask('mood:show', { requestId, roundId, seen, colour, concern }),
    [ask, roundId],
  )
  return useOwnAnswer<Card>({ look, send, sign: entitled })
}
