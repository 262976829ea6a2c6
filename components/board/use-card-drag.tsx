'use client'

import type { DroppableCollectionInsertDropEvent, ItemDropTarget } from 'react-aria-components/useDragAndDrop'
import { DropIndicator, useDragAndDrop } from 'react-aria-components/useDragAndDrop'
import { type CardMove, dropBefore, isMovableColumn } from '#components/board/board-order.ts'
import type { BoardColumn } from '#domain/proposal/state.ts'
import type { FloorCard } from '#protocol/floor.ts'

const CARD = 'application/x-spolu-card'

type Props = {
  column: BoardColumn
  cards: readonly FloorCard[]
  onMove: (move: CardMove) => Promise<boolean>
  isDisabled: boolean
}

/** Cards dragged within a column and from one to another, by pointer and by keyboard. */
export function useCardDrag({ column, cards, onMove, isDisabled }: Props) {
  const drop = (proposalId: string | undefined, target?: ItemDropTarget) => {
    if (!proposalId || !isMovableColumn(column)) return
    const beforeId = target ? dropBefore(cards, proposalId, String(target.key), target.dropPosition) : null
    return onMove({ proposalId, to: column, beforeId })
  }

  const { dragAndDropHooks } = useDragAndDrop({
    isDisabled,
    acceptedDragTypes: [CARD],
    ...(!isDisabled && { getItems: (keys) => [...keys].map((key) => dragged(cards, String(key))) }),
    getDropOperation: () => 'move',
    onReorder: ({ keys, target }) => void drop([...keys].map(String)[0], target),
    onInsert: async ({ items, target }) => void (await drop(await draggedId(items), target)),
    onRootDrop: async ({ items }) => void (await drop(await draggedId(items))),
    renderDropIndicator: (target) => (
      <DropIndicator target={target} className="-my-[5px] h-0.5 rounded-full data-drop-target:bg-accent" />
    ),
  })
  return dragAndDropHooks
}

/** The code, for whoever drops the card into another window. */
const dragged = (cards: readonly FloorCard[], proposalId: string) => ({
  [CARD]: proposalId,
  'text/plain': cards.find(({ id }) => id === proposalId)?.code ?? '',
})

async function draggedId(items: DroppableCollectionInsertDropEvent['items']): Promise<string | undefined> {
  for (const item of items) {
    if (item.kind === 'text' && item.types.has(CARD)) return item.getText(CARD)
  }
  return undefined
}
