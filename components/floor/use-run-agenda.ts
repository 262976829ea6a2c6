'use client'

import { useCallback } from 'react'
import { useAct } from '#components/workspace/use-act.ts'
import type { FloorItem } from '#protocol/floor.ts'

/** Opens and closes items; that it happened, everybody learns from the floor. */
export function useRunAgenda() {
  const { act, isPending } = useAct()
  const open = useCallback((item: FloorItem) => act('agenda:open', { itemId: item.id }), [act])
  const close = useCallback((item: FloorItem) => act('agenda:close', { itemId: item.id }), [act])
  return { open, close, isPending }
}
