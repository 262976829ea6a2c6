'use client'

import { useCallback, useState } from 'react'
import { newRequestId } from '#components/live/request-id.ts'
import { useAsk } from '#components/live/use-ask.ts'
import type { Channel } from '#domain/contribution/contribution.ts'
import type { Reason } from '#protocol/reasons.ts'

export type Spoken = {
  readonly text: string
  readonly themeId: string | null
  readonly channel: Channel
  /** How its author is called in public. */
  readonly display: string | null
}

/** A contribution that this screen has written down and the board does not show yet. */
export type Captured = Spoken & {
  readonly key: string
  /** Known once it is stored. */
  readonly id: string | null
  readonly refusal: Reason | null
}

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

/** What is still on its way: all that the floor does not show. */
export function notYetShown(
  captured: readonly Captured[],
  contributions: readonly { readonly id: string }[],
): readonly Captured[] {
  return captured.filter(({ id }) => !contributions.some((shown) => shown.id === id))
}
