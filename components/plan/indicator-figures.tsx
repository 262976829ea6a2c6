import { newestValue, ReachedLine } from '#components/plan/entry-indicator.tsx'
import { STATUS_TONES } from '#components/plan/entry-status.tsx'
import { formatsAt, inLanguageOf, type Speech } from '#components/story/speech.ts'
import { Stat } from '#components/ui/stat.tsx'
import { shareReached } from '#domain/plan/indicator.ts'
import type { Place } from '#protocol/pages/place.ts'
import type { EntryLine } from '#protocol/pages/story.ts'

type Props = { speech: Pick<Speech<'plan'>, 'locale' | 'plan'>; place: Place; entry: EntryLine }

/** By what one will know: the three figures of an indicator, large. */
export function IndicatorFigures({ speech, place, entry }: Props) {
  const { plan } = speech
  const f = formatsAt(speech, place)
  const { indicator, baseline, target, status } = entry
  if (!indicator) return null

  const value = newestValue(entry)
  const figure = (known: number | null) => (known === null ? '–' : f.number(known))
  return (
    <div className="max-w-[28rem]">
      <p {...inLanguageOf(speech, place)} className="font-semibold">
        {indicator}
      </p>
      <dl className="mt-2 grid grid-cols-3 gap-x-4">
        <Stat label={plan('baseline')} value={figure(baseline)} />
        <Stat label={plan('value')} value={figure(value)} />
        <Stat label={plan('target')} value={figure(target)} />
      </dl>
      <ReachedLine share={shareReached({ baseline, value, target })} tone={STATUS_TONES[status]} wide />
    </div>
  )
}
