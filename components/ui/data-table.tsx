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

/** A table where there is room, and a list of cards with the same headings on a phone. */
export function DataTable({ caption, captionShown = false, columns, rows, empty }: Props) {
  if (rows.length === 0 && empty) return empty
  return (
    <table className="w-full border-collapse max-md:block">
      <caption className={captionShown ? 'pb-2 text-start font-semibold max-md:block' : 'sr-only'}>
        {caption}
      </caption>
      <thead className="max-md:sr-only">
        <tr className="border-b border-edge">
          {columns.map(({ key, header, align }) => (
            <th
              key={key}
              scope="col"
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
      <tbody className="max-md:block max-md:space-y-3">
        {rows.map((row) => (
          <tr
            key={row.key}
            className="border-line max-md:block max-md:rounded-md max-md:border max-md:bg-surface max-md:p-4 md:border-b"
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
  const { header, align, primary } = column
  const Cell = primary ? 'th' : 'td'
  if (children === undefined || children === null || children === '') {
    return <Cell className="max-md:hidden" {...(primary && { scope: 'row' })} />
  }
  return (
    <Cell
      {...(primary && { scope: 'row' })}
      className={classNames(
        'align-top font-normal max-md:flex max-md:justify-between max-md:gap-4 max-md:py-1 md:px-3 md:py-2.5 md:first:ps-0 md:last:pe-0',
        align === 'end' ? 'tabular md:text-end' : 'text-start',
        primary && 'text-start max-md:pb-2',
      )}
    >
      {!primary && (
        <span aria-hidden className="shrink-0 text-small text-ink-soft md:hidden">
          {header}
        </span>
      )}
      <div className={classNames('min-w-0', !primary && 'max-md:text-end')}>{children}</div>
    </Cell>
  )
}
