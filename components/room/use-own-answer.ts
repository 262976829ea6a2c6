'use client'

import { useCallback, useEffect, useReducer } from 'react'
import type { Answer } from '#components/live/meeting-requests.ts'
import { newRequestId } from '#components/live/request-id.ts'
import { untilDone } from '#components/live/until-done.ts'
import { useLeaveWarning } from '#components/live/use-leave-warning.ts'
import { type AnswerNews, nextAnswer, type Own, type OwnAnswer } from '#components/room/own-answer.ts'
import { isPassing } from '#components/vote/ballot-state.ts'
import type { Result } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'

const SLOW_AFTER_MS = 2_500

type Sent<Content> = { readonly requestId: string; readonly seen: number; readonly content: Content }

type Round<Content> = {
  readonly look: () => Promise<Result<Own<Content>, Reason>>
  readonly send: (sent: Sent<Content>) => Promise<Answer<'dots:put'> | Answer<'mood:show'>>
  /** Changes when somebody who may not take part should look again. */
  readonly sign: number
}

/**
 * How one's own answer stands; asked again on every arrival. It is sent again, as the same one, until the
 * server says what became of it. Both functions must keep their identity.
 */
export function useOwnAnswer<Content>({ look, send, sign }: Round<Content>) {
  const [own, tell] = useReducer<OwnAnswer<Content>, [AnswerNews<Content>]>(nextAnswer<Content>, {
    kind: 'looking',
  })

  const lookOnce = useCallback(async () => {
    const answer = await look()
    if (answer.ok) tell({ kind: 'found', own: answer.value })
    else if (!isPassing(answer.reason)) tell({ kind: 'refused', reason: answer.reason })
    return answer.ok || !isPassing(answer.reason)
  }, [look])

  const waitsFor = own.kind === 'none' ? sign : null
  // biome-ignore lint/correctness/useExhaustiveDependencies: `waitsFor` says when to look again
  useEffect(() => {
    const watch = new AbortController()
    void untilDone(lookOnce, watch.signal)
    return () => watch.abort()
  }, [lookOnce, waitsFor])

  const version = own.kind === 'ready' ? own.version : null
  const put = useCallback(
    (content: Content) => {
      if (version === null) return
      const requestId = newRequestId()
      const attempt = async () => {
        const slow = setTimeout(() => tell({ kind: 'slow' }), SLOW_AFTER_MS)
        const kept = await send({ requestId, seen: version, content })
        clearTimeout(slow)
        if (!kept.ok && isPassing(kept.reason)) {
          tell({ kind: 'slow' })
          return false
        }
        if (kept.ok) tell({ kind: 'kept', version: kept.value.version })
        else await tellRefusal(kept.reason)
        return true
      }
      /** What another device has answered since is what stands; the reason is told beside it. */
      const tellRefusal = async (reason: Reason) => {
        tell({ kind: 'refused', reason })
        await lookOnce()
        tell({ kind: 'refused', reason })
      }
      tell({ kind: 'sent', content })
      // Nothing but its answer stops what was sent.
      void untilDone(attempt, new AbortController().signal)
    },
    [send, version, lookOnce],
  )
  useLeaveWarning(own.kind === 'sending')
  return { own, put }
}
