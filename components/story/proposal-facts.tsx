import { meetingPath, planPath } from '#components/story/addresses.ts'
import { formatsAt, inLanguageOf, type Speech } from '#components/story/speech.ts'
import { DefinitionList } from '#components/ui/definition-list.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { ProposalPage } from '#protocol/pages/story.ts'

type Props = { speech: Speech<'story'>; proposal: ProposalPage }

/** What is known of a proposal besides its words. */
export function ProposalFacts({ speech, proposal }: Props) {
  const { t, states } = speech
  const { process, meeting, measure, theme, suggestedResponsible, estimatedCost } = proposal
  const theirs = inLanguageOf(speech, process.place)
  const money = (minor: number) => formatsAt(speech, process.place).money(minor, process.place.currency)
  const facts = [
    theme && {
      term: t(process.kind === 'conference' ? 'axis' : 'targetGroup'),
      details: <span {...theirs}>{theme.title}</span>,
    },
    measure && {
      term: t('measure'),
      details: (
        <TextLink href={planPath(measure.planSlug)}>
          {measure.code} <span {...theirs}>{measure.title}</span>
        </TextLink>
      ),
    },
    { term: t('level'), details: states(`level.${proposal.level}`) },
    meeting && {
      term: t('meeting'),
      details: (
        <TextLink href={meetingPath(meeting.code)}>
          <span {...theirs}>{meeting.title}</span>
        </TextLink>
      ),
    },
    suggestedResponsible && {
      term: t('suggestedResponsible'),
      details: <span {...theirs}>{suggestedResponsible}</span>,
    },
    estimatedCost !== null && { term: t('estimatedCost'), details: money(estimatedCost) },
  ].filter((fact) => fact !== null && fact !== false && fact !== '')
  return (
    <section aria-labelledby="facts" className="rounded-md border border-line bg-surface p-4">
      <h2 id="facts" className="mb-3 text-title-3">
        {t('facts')}
      </h2>
      <DefinitionList layout="stack" items={facts} />
    </section>
  )
}
