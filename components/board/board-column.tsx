'use client'

import { GridList, GridListItem } from 'react-aria-components/GridList'
import { useTranslations } from 'use-intl'
import { type CardMove, isMovableColumn } from '#components/board/board-order.ts'
import { ColumnHeading } from '#components/board/column-heading.tsx'
import { NewProposal } from '#components/board/new-proposal.tsx'
import { ProposalCard } from '#components/board/proposal-card.tsx'
import { useCardDrag } from '#components/board/use-card-drag.tsx'
import { useCardTitles } from '#components/board/use-card-titles.ts'
import { BlockStart } from '#components/decision/block-start.tsx'
import { LimitCounters } from '#components/decision/limit-counters.tsx'
import { useChoosing } from '#components/merge/choosing.tsx'
import { useSurroundings } from '#components/workspace/surroundings.tsx'
import type { BoardColumn } from '#domain/proposal/state.ts'
import type { FloorCard } from '#protocol/floor.ts'

type Props = {
  column: BoardColumn
  cards: readonly FloorCard[]
  onMove: (move: CardMove) => Promise<boolean>
  className: string
}

export function BoardColumnView({ column, cards, onMove, className }: Props) {
  const t = useTranslations('board')
  const { can, show } = useSurroundings()
  const titles = useCardTitles(cards)
  const mayMove = can('move-proposal')
  const choosing = useChoosing()
  const isChoosing = choosing.isOn && isMovableColumn(column)
  const isStill = !mayMove || !isMovableColumn(column) || isChoosing
  const ids = cards.map(({ id }) => id)
  const dragAndDropHooks = useCardDrag({ column, cards, onMove, isDisabled: isStill })
  const headingId = `column-${column}`

  return (
    <section aria-labelledby={headingId} className={className}>
      <ColumnHeading id={headingId} count={cards.length}>
        {t(`column.${column}`)}
      </ColumnHeading>
      {column === 'ready_for_decision' && <LimitCounters cards={cards} />}
      {column === 'ready_for_decision' && can('record-decision') && <BlockStart cards={cards} />}
      {column === 'tabled' && can('create-proposal') && <NewProposal />}
      <GridList
        key={`${isStill ? 'still' : 'movable'}${isChoosing ? ' choosing' : ''}`}
        aria-labelledby={headingId}
        data-cards={column}
        selectionMode={isChoosing ? 'multiple' : 'none'}
        selectedKeys={ids.filter((id) => choosing.chosen.has(id))}
        onSelectionChange={(keys) => choosing.choose(ids, keys === 'all' ? ids : [...keys].map(String))}
        dragAndDropHooks={dragAndDropHooks}
        {...(!isChoosing && { onAction: (key) => show({ kind: 'card', proposalId: String(key) }) })}
        renderEmptyState={() => <p className="px-1 py-3 text-small text-ink-soft">{t(`empty.${column}`)}</p>}
        className="flex flex-1 flex-col gap-2 rounded-md p-1 pt-1.5 pb-6 transition-colors has-data-drop-target:bg-accent-soft data-drop-target:bg-accent-soft lg:min-h-0 lg:overflow-y-auto"
      >
        {cards.map((card) => (
          <GridListItem
            key={card.id}
            id={card.id}
            data-card={card.id}
            textValue={`${titles.get(card.id) || t('untitled')} ${card.code}`}
            className="group cursor-pointer rounded-md outline-offset-1 data-dragging:opacity-50"
          >
            <ProposalCard
              card={card}
              title={titles.get(card.id) ?? ''}
              column={cards}
              onMove={mayMove ? onMove : undefined}
              isDraggable={!isStill}
              isChoosing={isChoosing}
            />
          </GridListItem>
        ))}
      </GridList>
    </section>
  )
}
