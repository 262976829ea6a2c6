'use client'

import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useAsk } from '#components/live/use-ask.ts'
import { useFloor } from '#components/live/use-floor.ts'
import type { OwnTurns } from '#protocol/queue-requests.ts'

const NONE: OwnTurns = { display: null, open: [], passedOverId: null }

export type Own = OwnTurns & {
  readonly ids: ReadonlySet<string>
  /** Asks again; undefined when nobody answered. */
  readonly look: () => Promise<OwnTurns | undefined>
}

/**
 * Which turns are one's own. The floor is public and does not say, so the server is asked: on arrival,
 * after own acts, and when a turn of one's own has left the floor, which may mean being passed over.
 */
export function useOwnTurns(): Own {
  const ask = useAsk()
  const [own, setOwn] = useState(NONE)
  const turns = useFloor((floor) => floor.turns)
  const seen = useRef(new Set<string>())

  const look = useCallback(async () => {
    const answer = await ask('queue:mine', {})
    if (!answer.ok) return undefined
    setOwn(answer.value)
    return answer.value
  }, [ask])

  useEffect(() => void look(), [look])

  useEffect(() => {
    const shown = new Set(turns.flatMap(({ id, state }) => (state === 'spoken' ? [] : [id])))
    const hasLeft = own.open.some(({ id }) => seen.current.has(id) && !shown.has(id))
    seen.current = shown
    if (hasLeft) void look()
  }, [turns, own, look])

  return useMemo(() => ({ ...own, ids: new Set(own.open.map(({ id }) => id)), look }), [own, look])
}
