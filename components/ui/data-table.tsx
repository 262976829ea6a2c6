import type { ReactNode } from 'react'
import { classNames } from '#components/ui/class-names.ts'

export type Column = {
  key: string
  header: string
  align?: 'start' | 'end'
  /** The cell that names its row. */
  primary?: boolean
}

export type TableRow = { key: string; cells: Readonly<Record<string, ReactNode>> }

type Props = {
  caption: string
  /** Whether the caption is shown or only read out. */
  captionShown?: boolean
  columns: readonly Column[]
  rows: readonly TableRow[]
  empty?: ReactNode
}

/** Laid out as cards, a table stops being one for some screen readers, unless its parts say what they are. */
const ROLES = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  column: { role: 'columnheader', scope: 'col' },
  name: { role: 'rowheader', scope: 'row' },
  cell: { role: 'cell' },
} as const

/** A table where there is room, and cards with the same headings on a phone. */
export function DataTable({ caption, captionShown = false, columns, rows, empty }: Props) {
  if (rows.length === 0 && empty) return empty
  return (
    <table {...ROLES.table} className="w-full border-collapse max-md:block">
      <caption className={captionShown ? 'pb-2 text-start font-semibold max-md:block' : 'sr-only'}>
        {caption}
      </caption>
      <thead {...ROLES.group} className="max-md:sr-only">
        <tr {...ROLES.row} className="border-b border-edge">
          {columns.map(({ key, header, align }) => (
            <th
              key={key}
              {...ROLES.column}
              className={classNames(
                'px-3 py-2 align-bottom text-small font-semibold text-ink-soft first:ps-0 last:pe-0',
                align === 'end' ? 'text-end' : 'text-start',
              )}
            >
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...ROLES.group} className="max-md:block max-md:space-y-3">
        {rows.map((row) => (
          <tr
            key={row.key}
            {...ROLES.row}
            className="border-line max-md:flex max-md:flex-col max-md:rounded-md max-md:border max-md:bg-surface max-md:p-4 md:border-b"
          >
            {columns.map((column) => (
              <TableCell key={column.key} column={column}>
                {row.cells[column.key]}
              </TableCell>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function TableCell({ column, children }: { column: Column; children: ReactNode }) {
  const isEmpty = children === undefined || children === null || children === ''
  if (column.primary) {
    return (
      <th
        {...ROLES.name}
        className="text-start align-top font-normal max-md:order-first max-md:pb-2 max-md:font-semibold md:px-3 md:py-2.5 md:first:ps-0 md:last:pe-0"
      >
        {children}
      </th>
    )
  }
  return (
    <td
      {...ROLES.cell}
      className={classNames(
        'align-top max-md:flex max-md:justify-between max-md:gap-4 max-md:py-1 md:px-3 md:py-2.5 md:first:ps-0 md:last:pe-0',
        column.align === 'end' && 'tabular md:text-end',
        isEmpty && 'max-md:hidden',
      )}
    >
      <span aria-hidden className="shrink-0 text-small text-ink-soft md:hidden">
        {column.header}
      </span>
      <div className="min-w-0 max-md:text-end">{children}</div>
    </td>
  )
}
