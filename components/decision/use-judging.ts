'use client'

import { useCallback, useEffect, useState } from 'react'
import { useAsk } from '#components/live/use-ask.ts'
import { useFloor } from '#components/live/use-floor.ts'
import type { Values } from '#protocol/requests.ts'

export type PreparedJudging = Values['decision:prepare']

/**
 * By what a decision would be judged now, read again whenever somebody comes or goes; null until it is
 * known. The second value reads it once more, for a refusal that says it has moved on.
 */
export function useJudging(): readonly [PreparedJudging | null, () => Promise<PreparedJudging | null>] {
  const ask = useAsk()
  const withVote = useFloor(({ meeting }) => meeting?.attendance?.withVote ?? 0)
  const [judging, setJudging] = useState<PreparedJudging | null>(null)

  const read = useCallback(async () => {
    const prepared = await ask('decision:prepare', {})
    if (!prepared.ok) return null
    setJudging(prepared.value)
    return prepared.value
  }, [ask])

  // biome-ignore lint/correctness/useExhaustiveDependencies: who is here decides when to read again
  useEffect(() => void read(), [read, withVote])
  return [judging, read]
}
