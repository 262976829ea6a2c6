'use client'

import { useTranslations } from 'use-intl'
import { COLUMNS } from '#components/board/board-order.ts'
import { classNames } from '#components/ui/class-names.ts'
import type { BoardColumn } from '#domain/proposal/state.ts'

export type ShownColumn = BoardColumn | 'contributions'

const CHOICES: readonly ShownColumn[] = ['contributions', ...COLUMNS]

type Props = {
  picked: ShownColumn
  counts: Readonly<Partial<Record<ShownColumn, number>>>
  onPick: (column: ShownColumn) => void
}

/** Where the board is too narrow for columns side by side, this says which one is shown. */
export function ColumnPicker({ picked, counts, onPick }: Props) {
  const t = useTranslations('board')
  return (
    <fieldset className="flex flex-wrap gap-1 px-3 pt-3 @min-[34rem]:hidden">
      <legend className="sr-only">{t('pickColumn')}</legend>
      {CHOICES.map((column) => (
        <button
          key={column}
          type="button"
          aria-pressed={column === picked}
          onClick={() => onPick(column)}
          className={classNames(
            'min-h-8 rounded-full border px-3 text-small font-semibold pointer-coarse:min-h-11',
            column === picked
              ? 'border-accent bg-accent-soft text-accent-ink'
              : 'border-line bg-surface text-ink-soft hover:border-edge hover:text-ink',
          )}
        >
          {t(`column.${column}`)} <span className="tabular font-normal">{counts[column] ?? 0}</span>
        </button>
      ))}
    </fieldset>
  )
}
