'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { announce } from '#components/ui/announcer.ts'
import { showToast } from '#components/ui/toasts.ts'
import { useAct } from '#components/workspace/use-act.ts'
import { arrange, type ItemWords, inOrder, type Step, stepTo } from '#domain/meeting/arranging.ts'
import type { FloorItem } from '#protocol/floor.ts'

export type AgendaEdits = {
  readonly add: (words: ItemWords) => Promise<boolean>
  readonly change: (itemId: string, changes: Partial<ItemWords>) => Promise<boolean>
  readonly place: (item: FloorItem, beforeId: string | null) => Promise<void>
  readonly step: (item: FloorItem, step: Step) => Promise<void>
  readonly remove: (item: FloorItem) => Promise<void>
  readonly isAdding: boolean
}

/** What can be done to an agenda; that it happened, everybody learns from the floor. */
export function useAgendaEdits(items: readonly FloorItem[]): AgendaEdits {
  const t = useTranslations('preparing')
  const { act } = useAct()
  const [isAdding, setAdding] = useState(false)

  const addAt = async (
    { title, purpose, plannedMinutes }: ItemWords,
    place: { beforeId: string | null; returnedFromId: string | null },
  ) => (await act('agenda:add', { title, purpose, plannedMinutes, ...place })).ok

  const place = async (item: FloorItem, beforeId: string | null) => {
    const { ok } = await act('agenda:place', { itemId: item.id, beforeId })
    if (ok) announce(t('agenda.placed', { title: item.title, number: numberAt(items, item, beforeId) }))
  }

  return {
    isAdding,
    async add(words) {
      setAdding(true)
      const isAdded = await addAt(words, { beforeId: null, returnedFromId: null })
      setAdding(false)
      if (isAdded) announce(t('agenda.added', { title: words.title.trim() }))
      return isAdded
    },
    change: async (itemId, changes) =>
      Object.keys(changes).length === 0 || (await act('agenda:change', { itemId, ...changes })).ok,
    place,
    async step(item, step) {
      const target = stepTo(items, item.id, step)
      if (target) await place(item, target.beforeId)
    },
    async remove(item) {
      const beforeId = itemAfter(items, item)?.id ?? null
      const removed = await act('agenda:remove', { itemId: item.id })
      if (!removed.ok) return
      const { returnedFromId } = removed.value
      const undo = () => void addAt(item, { beforeId, returnedFromId })
      showToast(t('agenda.removed', { title: item.title }), {
        action: { label: t('agenda.undo'), onPress: undo },
      })
    },
  }
}

const itemAfter = (items: readonly FloorItem[], item: FloorItem) =>
  inOrder(items).find(({ position }) => position > item.position)

/** The number that an item will have, as the same rule will give it on the server. */
function numberAt(items: readonly FloorItem[], item: FloorItem, beforeId: string | null): number {
  const moved = arrange(items, { id: item.id, beforeId })
  return moved.find(({ id }) => id === item.id)?.position ?? item.position
}
