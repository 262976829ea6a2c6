'use client'

import { DropIndicator, useDragAndDrop } from 'react-aria-components/useDragAndDrop'
import type { AgendaEdits } from '#components/preparing/use-agenda-edits.ts'
import { isArrangeable } from '#domain/meeting/arranging.ts'
import type { FloorItem } from '#protocol/floor.ts'

const ITEM = 'application/x-spolu-agenda-item'

type Props = { items: readonly FloorItem[]; edits: AgendaEdits; isDisabled: boolean }

/** Items dragged within their list, by pointer and by keyboard. */
export function useAgendaDrag({ items, edits, isDisabled }: Props) {
  const { dragAndDropHooks } = useDragAndDrop({
    isDisabled,
    acceptedDragTypes: [ITEM],
    getItems: (keys) =>
      [...keys].map((key) => ({ [ITEM]: String(key), 'text/plain': titleOf(items, String(key)) })),
    getDropOperation: () => 'move',
    onReorder({ keys, target }) {
      const [id] = [...keys].map(String)
      const item = items.find((each) => each.id === id)
      if (item) void edits.place(item, dropBefore(items, item, target))
    },
    renderDropIndicator: (target) => (
      <DropIndicator target={target} className="-my-px h-0.5 rounded-full data-drop-target:bg-accent" />
    ),
  })
  return dragAndDropHooks
}

/** Before which item something goes that is dropped at an edge of another. */
function dropBefore(
  items: readonly FloorItem[],
  item: FloorItem,
  { key, dropPosition }: { key: string | number; dropPosition: 'before' | 'after' | 'on' },
): string | null {
  const others = items.filter(({ id }) => id !== item.id)
  const place = others.findIndex(({ id }) => id === key)
  const rest = place === -1 ? [] : others.slice(dropPosition === 'after' ? place + 1 : place)
  return rest.find(({ state }) => isArrangeable(state))?.id ?? null
}

const titleOf = (items: readonly FloorItem[], itemId: string) =>
  items.find(({ id }) => id === itemId)?.title ?? ''
