'use client'

import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { AddContribution } from '#components/board/add-contribution.tsx'
import { BoardColumnView } from '#components/board/board-column.tsx'
import { COLUMNS, cardsIn } from '#components/board/board-order.ts'
import { ColumnPicker, type ShownColumn } from '#components/board/column-picker.tsx'
import { ContributionColumn } from '#components/board/contribution-column.tsx'
import { useGlide } from '#components/board/use-glide.ts'
import { useMoves } from '#components/board/use-moves.ts'
import { useOutbox } from '#components/capture/use-outbox.ts'
import { useFloor } from '#components/live/use-floor.ts'
import { MergeBar } from '#components/merge/merge-bar.tsx'
import { classNames } from '#components/ui/class-names.ts'
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx'
import { useSurroundings } from '#components/workspace/surroundings.tsx'
import { isOpenForWriting } from '#domain/meeting/role.ts'

/** Where the meeting's contributions and proposals stand, from what was said to what is in the plan. */
export function Board() {
  const t = useTranslations('board')
  const { can } = useSurroundings()
  const cards = useFloor((floor) => floor.cards)
  const contributions = useFloor((floor) => floor.contributions)
  const isOver = useFloor(({ meeting }) => meeting !== null && !isOpenForWriting(meeting.state))
  const { shown, move } = useMoves(cards)
  const outbox = useOutbox()
  const [picked, pick] = useState<ShownColumn>('contributions')
  const columnsRef = useRef<HTMLDivElement>(null)
  useGlide(columnsRef)

  const counts: Partial<Record<ShownColumn, number>> = {
    contributions: contributions.filter(({ state }) => state !== 'hidden').length,
    ...Object.fromEntries(COLUMNS.map((column) => [column, cardsIn(shown, column).length])),
  }
  /** After the meeting nothing more comes, so an empty column has nothing to say. */
  const columns = COLUMNS.filter((column) => !isOver || counts[column] !== 0)
  const showColumn = (column: ShownColumn) => {
    pick(column)
    bringIntoSight(column)
  }
  const place = (column: ShownColumn) =>
    classNames(
      'min-w-0 shrink-0 grow flex-col lg:min-h-0 @min-[34rem]:flex @min-[34rem]:max-w-80',
      counts[column] === 0 && column !== 'contributions' ? 'basis-34' : 'basis-58',
      column === picked ? 'flex' : 'hidden',
    )

  return (
    <section aria-labelledby="board-heading" className="@container flex flex-col lg:h-full lg:min-h-0">
      <VisuallyHidden>
        <h2 id="board-heading" tabIndex={-1}>
          {t('title')}
        </h2>
      </VisuallyHidden>
      <ColumnPicker columns={columns} picked={picked} counts={counts} onPick={showColumn} />
      {can('merge-proposals') && <MergeBar />}
      <div
        ref={columnsRef}
        className="flex flex-1 gap-3 p-3 lg:min-h-0 @min-[34rem]:overflow-x-auto @min-[34rem]:px-4"
      >
        <ContributionColumn className={place('contributions')} outbox={outbox} />
        {columns.map((column) => (
          <BoardColumnView
            key={column}
            column={column}
            cards={cardsIn(shown, column)}
            onMove={move}
            className={place(column)}
          />
        ))}
      </div>
      {can('add-contribution') && <AddContribution onAdd={outbox.capture} />}
    </section>
  )
}

function bringIntoSight(column: ShownColumn): void {
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
  document
    .getElementById(`column-${column}`)
    ?.scrollIntoView({ block: 'nearest', inline: 'start', behavior: isCalm ? 'instant' : 'smooth' })
}
