import Link from 'next/link'
import { classNames } from '#components/ui/class-names.ts'
import { TEXT_LINK } from '#components/ui/text-link.tsx'
import { TONE_FILL, type Tone } from '#components/ui/tone.ts'

export type BarRow = {
  key: string
  label: string
  value: number
  text: string
  /** Where its parts are listed; the address holds the filter. */
  href?: string
  current?: boolean
}

type Props = {
  caption: string
  captionShown?: boolean
  headers: readonly [string, string]
  rows: readonly BarRow[]
  tone?: Tone
}

/** A table whose figures are also drawn, each as a bar in its row. */
export function BarTable({ caption, captionShown = true, headers, rows, tone = 'info' }: Props) {
  const most = Math.max(1, ...rows.map(({ value }) => value))
  return (
    <table className="w-full border-separate border-spacing-y-1">
      <caption className={captionShown ? 'mb-1 text-start font-semibold' : 'sr-only'}>{caption}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{headers[0]}</th>
          <th scope="col">{headers[1]}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label, value, text, href, current }) => (
          <tr key={key}>
            <th scope="row" className="pb-2 text-start font-normal">
              {href ? (
                <Link href={href} className={TEXT_LINK} aria-current={current ? 'true' : undefined}>
                  {label}
                </Link>
              ) : (
                label
              )}
              <span aria-hidden className="mt-1 block h-2 overflow-hidden rounded-full bg-neutral-bg">
                <span
                  data-mark
                  className={classNames('block h-full rounded-full', TONE_FILL[tone])}
                  style={{ width: `${(value / most) * 100}%` }}
                />
              </span>
            </th>
            <td className="tabular ps-4 pb-2 text-end align-top whitespace-nowrap">{text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
