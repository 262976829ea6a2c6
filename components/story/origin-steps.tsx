import { inLanguageOf } from '#components/story/speech.ts'
import { originStep, type Telling } from '#components/story/steps.tsx'
import type { TimelineItem } from '#components/ui/timeline.tsx'
import type { ProposalPage } from '#protocol/pages/story.ts'

/** Where a proposal came from: everything said, merged and carried over, and the note where nothing was. */
export function originSteps(
  telling: Telling,
  { origins, originNote }: Pick<ProposalPage, 'origins' | 'originNote'>,
): TimelineItem[] {
  const { speech, place } = telling
  const steps = origins.map((origin) => originStep(telling, origin))
  if (!originNote) return steps
  return [
    ...steps,
    {
      key: 'origin note',
      title: speech.t('originNote'),
      tone: 'info',
      children: (
        <p className="measure" {...inLanguageOf(speech, place)}>
          {originNote}
        </p>
      ),
    },
  ]
}
