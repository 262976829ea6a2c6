'use client'

import { useCallback, useState } from 'react'
import type { Captured, Spoken } from '#components/board/captured.ts'
import { newRequestId } from '#components/live/request-id.ts'
import { useAsk } from '#components/live/use-ask.ts'

/** Writes contributions down one after the other without waiting; none is lost when one is refused. */
export function useCapture() {
  const ask = useAsk()
  const [captured, setCaptured] = useState<readonly Captured[]>([])

  const send = useCallback(
    async (item: Captured) => {
      const { text, themeId, channel, display } = item
      const added = await ask('contribution:add', { text, themeId, channel, display })
      const answered = added.ok ? { ...item, id: added.value.id } : { ...item, refusal: added.reason }
      setCaptured((items) => items.map((other) => (other.key === item.key ? answered : other)))
    },
    [ask],
  )

  const capture = useCallback(
    (spoken: Spoken) => {
      const item: Captured = { ...spoken, key: newRequestId(), id: null, refusal: null }
      setCaptured((items) => [...items, item])
      return send(item)
    },
    [send],
  )

  const retry = useCallback(
    (item: Captured) => {
      const again = { ...item, refusal: null }
      setCaptured((items) => items.map((other) => (other.key === item.key ? again : other)))
      return send(again)
    },
    [send],
  )

  const discard = useCallback(
    (key: string) => setCaptured((items) => items.filter((item) => item.key !== key)),
    [],
  )
  return { captured, capture, retry, discard }
}
