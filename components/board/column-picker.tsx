'use client'

import { useTranslations } from 'use-intl'
import { classNames } from '#components/ui/class-names.ts'
import type { BoardColumn } from '#domain/proposal/state.ts'

export type ShownColumn = BoardColumn | 'contributions'

type Props = {
  columns: readonly BoardColumn[]
  picked: ShownColumn
  counts: Readonly<Partial<Record<ShownColumn, number>>>
  onPick: (column: ShownColumn) => void
}

/**
 * All columns at a glance, with how much stands in each. Where the board is too narrow for columns
 * side by side it chooses the one that is shown; else it brings the chosen one into sight.
 */
export function ColumnPicker({ columns, picked, counts, onPick }: Props) {
  const t = useTranslations('board')
  const choices: readonly ShownColumn[] = ['contributions', ...columns]
  return (
    <fieldset className="flex flex-wrap gap-1 px-3 pt-2.5 @min-[34rem]:px-4">
      <legend className="sr-only">{t('pickColumn')}</legend>
      {choices.map((column) => (
        <button
          key={column}
          type="button"
          aria-pressed={column === picked}
          onClick={() => onPick(column)}
          className={classNames(
            'min-h-8 rounded-full border border-line bg-surface px-2.5 text-small font-semibold text-ink-soft transition-colors hover:border-edge hover:text-ink pointer-coarse:min-h-11',
            column === picked &&
              '@max-[34rem]:border-accent @max-[34rem]:bg-accent-soft @max-[34rem]:text-accent-ink',
          )}
        >
          {t(`column.${column}`)} <span className="tabular font-normal">{counts[column] ?? 0}</span>
        </button>
      ))}
    </fieldset>
  )
}
