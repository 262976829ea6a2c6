import { FORMAT_TAGS, type Locale } from '#domain/locale.ts'
import type { Place } from '#protocol/pages/place.ts'

type Props = { locale: Locale; place: Place; at: string }

/** The day as a leaf of a calendar, for the eye; the full date stands in words beside it. */
export function DateLeaf({ locale, place, at }: Props) {
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(FORMAT_TAGS[locale], { timeZone: place.timeZone, ...options }).format(
      new Date(at),
    )
  return (
    <span
      aria-hidden
      className="flex w-14 shrink-0 flex-col items-center self-start overflow-hidden rounded-md border border-line bg-surface pb-1 text-center"
    >
      <span className="w-full bg-accent-soft py-0.5 text-small font-semibold text-accent-ink">
        {part({ month: 'short' }).replace('.', '')}
      </span>
      <span className="tabular text-title-2 font-semibold">{part({ day: 'numeric' }).replace('.', '')}</span>
      <span className="tabular -mt-1 text-small text-ink-soft">{part({ year: 'numeric' })}</span>
    </span>
  )
}
