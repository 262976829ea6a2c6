import { proposalPath } from '#components/story/addresses.ts'
import { inLanguageOf, type Speech } from '#components/story/speech.ts'
import { TextLink } from '#components/ui/text-link.tsx'
import type { OriginRelation } from '#domain/proposal/state.ts'
import type { Place } from '#protocol/pages/place.ts'
import type { ProposalPage } from '#protocol/pages/story.ts'

type Props = { speech: Speech<'story'>; place: Place; ledTo: ProposalPage['ledTo'] }

function wordOf({ t, states }: Speech<'story'>, relation: OriginRelation, isUndone: boolean): string {
  const what = states(`origin.${relation}`)
  return isUndone ? t('undone', { what }) : what
}

/** The next turn of the year: later proposals that began here. */
export function LedTo({ speech, place, ledTo }: Props) {
  return (
    <ul className="space-y-2">
      {ledTo.map(({ code, title, relation, isUndone }) => (
        <li key={code}>
          <TextLink href={proposalPath(code)}>{code}</TextLink>{' '}
          <span {...inLanguageOf(speech, place)}>{title}</span>
          <span className="text-small text-ink-soft">{` · ${wordOf(speech, relation, isUndone)}`}</span>
        </li>
      ))}
    </ul>
  )
}
