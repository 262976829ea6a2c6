import Link from 'next/link'
import { Swatch } from '#components/charts/status-bar.tsx'
import { classNames } from '#components/ui/class-names.ts'
import { TEXT_LINK } from '#components/ui/text-link.tsx'
import { TONE_FILL, type Tone } from '#components/ui/tone.ts'

export type Series = { key: string; label: string; tone: Tone }

export type StackedRow = {
  key: string
  label: string
  /** By the key of the series. */
  values: Readonly<Record<string, number>>
  href?: string
  current?: boolean
}

type Props = {
  caption: string
  captionShown?: boolean
  /** What the rows are: "Responsible". */
  rowHeader: string
  series: readonly Series[]
  rows: readonly StackedRow[]
  formatNumber: (value: number) => string
}

/** Several wholes and how each divides: a table of figures with a bar in every row. */
export function StackedBars({ caption, captionShown = true, rowHeader, series, rows, formatNumber }: Props) {
  const totalOf = ({ values }: StackedRow) => series.reduce((sum, { key }) => sum + (values[key] ?? 0), 0)
  const most = Math.max(1, ...rows.map(totalOf))
  return (
    <figure>
      <figcaption aria-hidden className={captionShown ? 'mb-1 font-semibold' : 'sr-only'}>
        {caption}
      </figcaption>
      <ul aria-hidden className="mb-2 flex flex-wrap gap-x-4 text-small text-ink-soft md:hidden">
        {series.map(({ key, label, tone }) => (
          <li key={key}>
            <Swatch tone={tone} />
            {label}
          </li>
        ))}
      </ul>
      <table className="w-full border-collapse">
        <caption className="sr-only">{caption}</caption>
        <thead className="max-md:sr-only">
          <tr className="border-b border-edge text-small text-ink-soft">
            <th scope="col" className="py-2 text-start font-semibold">
              {rowHeader}
            </th>
            {series.map(({ key, label, tone }) => (
              <th
                key={key}
                scope="col"
                className="py-2 ps-4 text-end align-bottom font-semibold whitespace-nowrap"
              >
                <Swatch tone={tone} />
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} className="border-b border-line last:border-b-0">
              <th scope="row" className="w-full py-2 text-start font-normal md:min-w-64">
                <RowName row={row} />
                <RowBar row={row} series={series} share={totalOf(row) / most} />
              </th>
              {series.map(({ key }) => (
                <td key={key} className="tabular text-end align-top max-md:sr-only md:py-2 md:ps-4">
                  {formatNumber(row.values[key] ?? 0)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  )
}

function RowName({ row: { label, href, current } }: { row: StackedRow }) {
  if (!href) return label
  return (
    <Link href={href} className={TEXT_LINK} aria-current={current ? 'true' : undefined}>
      {label}
    </Link>
  )
}

function RowBar({ row, series, share }: { row: StackedRow; series: readonly Series[]; share: number }) {
  return (
    <span aria-hidden className="mt-1.5 block h-2.5">
      <span className="flex h-full gap-0.5 overflow-hidden rounded-sm" style={{ width: `${share * 100}%` }}>
        {series
          .filter(({ key }) => (row.values[key] ?? 0) > 0)
          .map(({ key, tone }) => (
            <span
              key={key}
              data-mark
              className={classNames('min-w-1', TONE_FILL[tone])}
              style={{ flexGrow: row.values[key], flexBasis: 0 }}
            />
          ))}
      </span>
    </span>
  )
}
