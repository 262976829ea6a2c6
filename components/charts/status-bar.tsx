import { classNames } from '#components/ui/class-names.ts'
import { TONE_FILL, type Tone } from '#components/ui/tone.ts'

export type BarPart = {
  key: string
  label: string
  tone: Tone
  value: number
  /** The value as it is read: a count, a sum of money. */
  text: string
  /** Hatched, for what is missing. */
  hatched?: boolean
}

type Props = {
  caption: string
  captionShown?: boolean
  /** Of the columns: what is counted, and how much. */
  headers: readonly [string, string]
  parts: readonly BarPart[]
  /** The last row. */
  total?: { label: string; text: string }
}

/** How a whole divides: one bar for the eye, and the table that says the same. */
export function StatusBar({ caption, captionShown = true, headers, parts, total }: Props) {
  const shown = parts.filter(({ value }) => value > 0)
  return (
    <figure>
      <figcaption aria-hidden className={captionShown ? 'mb-2 font-semibold' : 'sr-only'}>
        {caption}
      </figcaption>
      <div aria-hidden className="flex h-4 gap-0.5 overflow-hidden rounded-sm bg-neutral-bg">
        {shown.map((part) => (
          <div
            key={part.key}
            data-mark
            className={classNames('min-w-1', TONE_FILL[part.tone], part.hatched && 'hatched')}
            style={{ flexGrow: part.value, flexBasis: 0 }}
          />
        ))}
      </div>
      <table className="mt-2 w-full">
        <caption className="sr-only">{caption}</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">{headers[0]}</th>
            <th scope="col">{headers[1]}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <LegendRow key={part.key} part={part} />
          ))}
        </tbody>
        {total && (
          <tfoot>
            <tr className="border-t border-edge">
              <th scope="row" className="pt-1.5 text-start font-semibold">
                {total.label}
              </th>
              <td className="tabular pt-1.5 text-end font-semibold">{total.text}</td>
            </tr>
          </tfoot>
        )}
      </table>
    </figure>
  )
}

function LegendRow({ part: { label, tone, text, hatched } }: { part: BarPart }) {
  return (
    <tr className="border-b border-line last:border-b-0">
      <th scope="row" className="py-1 text-start font-normal wrap-anywhere">
        <Swatch tone={tone} hatched={hatched} />
        {label}
      </th>
      <td className="tabular py-1 ps-4 text-end">{text}</td>
    </tr>
  )
}

export const Swatch = ({ tone, hatched = false }: { tone: Tone; hatched?: boolean | undefined }) => (
  <span
    aria-hidden
    data-mark
    className={classNames(
      'me-2 inline-block size-3 rounded-[3px] align-[-0.05em]',
      TONE_FILL[tone],
      hatched && 'hatched',
    )}
  />
)
