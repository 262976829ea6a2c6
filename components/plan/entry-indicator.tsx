import { formatsAt, inLanguageOf, type Speech } from '#components/story/speech.ts'
import { classNames } from '#components/ui/class-names.ts'
import { TONE_FILL, type Tone } from '#components/ui/tone.ts'
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx'
import { shareReached } from '#domain/plan/indicator.ts'
import type { Place } from '#protocol/pages/place.ts'
import type { EntryLine } from '#protocol/pages/story.ts'
import { STATUS_TONES } from './entry-status.tsx'

type Props = { speech: Pick<Speech<'plan'>, 'locale' | 'plan'>; place: Place; entry: EntryLine }

/** Where it began, where it is, where it should arrive: in figures and as a line. */
export function EntryIndicator({ speech, place, entry }: Props) {
  const { plan } = speech
  const f = formatsAt(speech, place)
  const { indicator, baseline, target } = entry
  if (!indicator) return null

  const value = newestValue(entry)
  const figure = (known: number | null) => (known === null ? plan('unknown') : f.number(known))
  const shown = [baseline, value, target].filter((known) => known !== null).map((known) => f.number(known))
  return (
    <div>
      <p {...inLanguageOf(speech, place)}>{indicator}</p>
      <p aria-hidden className="tabular font-semibold">
        {shown.join(' → ')}
      </p>
      <VisuallyHidden>
        {plan('indicatorSpoken', {
          baseline: figure(baseline),
          value: figure(value),
          target: figure(target),
        })}
      </VisuallyHidden>
      <ReachedLine share={shareReached({ baseline, value, target })} tone={STATUS_TONES[entry.status]} />
    </div>
  )
}

type LineProps = { share: number | null; tone: Tone; wide?: boolean }

/** The way from the baseline to the target, and how far along it is. */
export function ReachedLine({ share, tone, wide = false }: LineProps) {
  if (share === null) return null
  return (
    <div
      aria-hidden
      className={classNames(
        'mt-1.5 overflow-hidden rounded-full bg-neutral-bg',
        wide ? 'h-2.5' : 'h-1.5 max-w-40',
      )}
    >
      <div
        data-mark
        className={classNames('h-full rounded-full', TONE_FILL[tone])}
        style={{ width: `${share * 100}%` }}
      />
    </div>
  )
}

export const newestValue = ({ reports }: EntryLine): number | null =>
  reports.findLast(({ value }) => value !== null)?.value ?? null
