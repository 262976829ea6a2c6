'use client'

import { useCallback, useEffect, useReducer } from 'react'
import { newRequestId } from '#components/live/request-id.ts'
import { untilDone } from '#components/live/until-done.ts'
import { useAsk } from '#components/live/use-ask.ts'
import { useLeaveWarning } from '#components/live/use-leave-warning.ts'
import { isPassing, nextBallot } from '#components/vote/ballot-state.ts'
import type { Choice } from '#domain/vote/ballot.ts'
import type { FloorVote } from '#protocol/floor-vote.ts'

const SLOW_AFTER_MS = 2_500

/** How one's own ballot stands. It is sent again, as the same one, until the server says what became of it. */
export function useBallot({ id: voteId, entitled, method }: FloorVote) {
  const ask = useAsk()
  const [ballot, tell] = useReducer(nextBallot, { kind: 'looking' })

  const look = useCallback(async () => {
    const own = await ask('ballot:own', { voteId })
    if (own.ok) tell({ kind: 'found', own: own.value })
    else if (!isPassing(own.reason)) tell({ kind: 'refused', reason: own.reason })
    return own.ok || !isPassing(own.reason)
  }, [ask, voteId])

  // Whoever may not vote is perhaps among those who were let in since.
  const sign = ballot.kind === 'none' ? entitled : null
  // biome-ignore lint/correctness/useExhaustiveDependencies: `sign` says when to look again
  useEffect(() => {
    const watch = new AbortController()
    void untilDone(look, watch.signal)
    return () => watch.abort()
  }, [look, sign])

  const cast = useCallback(
    (choice: Choice) => {
      const requestId = newRequestId()
      const send = async () => {
        const slow = setTimeout(() => tell({ kind: 'slow' }), SLOW_AFTER_MS)
        const counted = await ask('ballot:cast', { requestId, voteId, choice })
        clearTimeout(slow)
        if (!counted.ok && isPassing(counted.reason)) {
          tell({ kind: 'slow' })
          return false
        }
        tell(counted.ok ? { kind: 'counted' } : { kind: 'refused', reason: counted.reason })
        // An open ballot is shown again, as the server has it.
        if (counted.ok && method === 'electronic_open') void look()
        return true
      }
      tell({ kind: 'cast', choice })
      // Nothing but its answer stops a ballot that was cast.
      void untilDone(send, new AbortController().signal)
    },
    [ask, voteId, method, look],
  )
  useLeaveWarning(ballot.kind === 'sending')

  return {
    ballot,
    pick: (choice: Choice) => tell({ kind: 'picked', choice }),
    unpick: () => tell({ kind: 'unpicked' }),
    cast,
  }
}
