'use client'

import { useCallback, useRef } from 'react'
import { useFloor } from '#components/live/use-floor.ts'
import { useSurroundings } from '#components/workspace/surroundings.tsx'
import { useAct } from '#components/workspace/use-act.ts'
import { judgeResult } from '#domain/meeting/agenda.ts'
import { USUAL_EXTENSION } from '#domain/meeting/extension.ts'
import type { FloorItem } from '#protocol/floor.ts'

/**
 * What a moderator does to items; that it happened, everybody learns from the floor. An item that is
 * there to decide is not left without its result: then the choices are shown instead.
 */
export function useRunAgenda() {
  const { act, isPending } = useAct()
  const { show } = useSurroundings()
  const current = useFloor(({ items }) => items.find(({ state }) => state === 'open'))
  const cardsWaiting = useCardsWaiting()
  const needsChoice = current !== undefined && !judgeResult(current, cardsWaiting).ok

  const open = useCallback(
    async (item: FloorItem) => {
      if (needsChoice) return show({ kind: 'undecided', nextId: item.id })
      await act('agenda:open', { itemId: item.id })
    },
    [act, show, needsChoice],
  )
  const close = useCallback(
    async (item: FloorItem) => {
      if (needsChoice) return show({ kind: 'undecided', nextId: null })
      await act('agenda:close', { itemId: item.id })
    },
    [act, show, needsChoice],
  )
  const putBack = useCallback((item: FloorItem) => act('agenda:put-back', { itemId: item.id }), [act])
  return { open, close, putBack, extend: useExtend(act), isPending }
}

/** Proposals that are put to decision and have none. */
export const useCardsWaiting = (): number =>
  useFloor(({ cards }) => cards.filter(({ state }) => state === 'ready_for_decision').length)

/** A second press right after the first means more minutes, even before the floor tells of the first. */
function useExtend(act: ReturnType<typeof useAct>['act']) {
  const told = useRef({ itemId: '', extendedMinutes: 0 })
  return useCallback(
    async ({ id, extendedMinutes }: FloorItem) => {
      const known = told.current.itemId === id ? told.current.extendedMinutes : 0
      const seen = Math.max(extendedMinutes, known)
      const extended = await act('agenda:extend', { itemId: id, minutes: USUAL_EXTENSION, seen })
      if (extended.ok) told.current = { itemId: id, ...extended.value }
    },
    [act],
  )
}
