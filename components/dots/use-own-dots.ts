'use client'

import { useCallback } from 'react'
import { useAsk } from '#components/live/use-ask.ts'
import { useOwnAnswer } from '#components/room/use-own-answer.ts'
import { allow } from '#domain/result.ts'
import type { FloorDots } from '#protocol/floor-rounds.ts'

type Sent = { readonly requestId: string; readonly seen: number; readonly content: readonly number[] }

/** One's own dots in a round. */
export function useOwnDots({ id: roundId, entitled }: FloorDots) {
  const ask = useAsk()
  const look = useCallback(async () => {
    const own = await ask('dots:own', { roundId })
    if (!own.ok) return own
    const { voice, version, dots } = own.value
    return allow({ voice, version, content: dots })
  }, [ask, roundId])
  const send = useCallback(
    ({ requestId, seen, content }: Sent) => ask('dots:put', { requestId, roundId, seen, dots: [...content] }),
    [ask, roundId],
  )
  return useOwnAnswer<readonly number[]>({ look, send, sign: entitled })
}
