import { meetingPath } from '#components/story/addresses.ts'
import { formatsAt, inLanguageOf, type Speech } from '#components/story/speech.ts'
import { DefinitionList } from '#components/ui/definition-list.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { ContributionPage } from '#protocol/pages/story.ts'

type Props = { speech: Speech<'story'>; contribution: ContributionPage }

/** When, where and how it was said. */
export function ContributionFacts({ speech, contribution: { said, process } }: Props) {
  const { t, states } = speech
  const { meeting, theme, territory } = said
  const theirs = inLanguageOf(speech, process.place)
  const facts = [
    { term: t('said'), details: formatsAt(speech, process.place).date(said.saidAt) },
    { term: t('how'), details: states(`channel.${said.channel}`) },
    meeting && {
      term: t('meeting'),
      details: (
        <TextLink href={meetingPath(meeting.code)}>
          <span {...theirs}>{meeting.title}</span>
        </TextLink>
      ),
    },
    territory && { term: t('territory'), details: <span {...theirs}>{territory}</span> },
    theme && {
      term: t(process.kind === 'conference' ? 'axis' : 'targetGroup'),
      details: <span {...theirs}>{theme.title}</span>,
    },
  ].filter((fact) => fact !== null && fact !== '')
  return (
    <section aria-labelledby="facts" className="rounded-md border border-line bg-surface p-4">
      <h2 id="facts" className="mb-3 text-title-3">
        {t('facts')}
      </h2>
      <DefinitionList layout="stack" items={facts} />
    </section>
  )
}
