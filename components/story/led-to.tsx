import { proposalPath } from '#components/story/addresses.ts'
import { inLanguageOf, type Speech } from '#components/story/speech.ts'
import { TextLink } from '#components/ui/text-link.tsx'
import type { Place } from '#protocol/pages/place.ts'
import type { ProposalPage } from '#protocol/pages/story.ts'

type Props = { speech: Speech<'story'>; place: Place; ledTo: ProposalPage['ledTo'] }

/** The next turn of the year: later proposals that began here. */
export function LedTo({ speech, place, ledTo }: Props) {
  return (
    <ul className="space-y-2">
      {ledTo.map(({ code, title, relation }) => (
        <li key={code}>
          <TextLink href={proposalPath(code)}>{code}</TextLink>{' '}
          <span {...inLanguageOf(speech, place)}>{title}</span>
          <span className="text-small text-ink-soft">{` · ${speech.states(`origin.${relation}`)}`}</span>
        </li>
      ))}
    </ul>
  )
}
