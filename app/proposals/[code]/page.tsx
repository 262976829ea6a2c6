import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { fullAddress } from '#app/_lib/address.ts'
import { decodedParam } from '#app/_lib/params.ts'
import { contextForRequest } from '#app/_lib/request-context.ts'
import { speechOf } from '#app/_lib/speech.ts'
import { words } from '#app/_lib/words.ts'
import { PageBody } from '#components/shell/page-body.tsx'
import { proposalPath } from '#components/story/addresses.ts'
import { LedTo } from '#components/story/led-to.tsx'
import { originSteps } from '#components/story/origin-steps.tsx'
import { outcomeSteps } from '#components/story/outcome-steps.tsx'
import { OutcomeSummary } from '#components/story/outcome-summary.tsx'
import { PermanentAddress } from '#components/story/permanent-address.tsx'
import { ProposalFacts } from '#components/story/proposal-facts.tsx'
import { inLanguageOf, type Speech } from '#components/story/speech.ts'
import { StoryColumns, StorySection } from '#components/story/story-columns.tsx'
import { ThemeEyebrow } from '#components/story/theme-eyebrow.tsx'
import { StateBadge } from '#components/ui/state-badge.tsx'
import { Timeline } from '#components/ui/timeline.tsx'
import type { ProposalPage } from '#protocol/pages/story.ts'
import { proposalPage } from '#server/queries/proposal-page.ts'

type Props = { params: Promise<{ code: string }> }

const load = cache(async (code: string) => proposalPage(await contextForRequest(), code))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const proposal = await load(decodedParam((await params).code))
  if (!proposal) notFound()
  const t = await words('story')
  const title = `${proposal.code} ${proposal.words.title}`
  const description = t('proposalDescription', { title: proposal.words.title })
  return { title, description, openGraph: { title, description } }
}

export default async function Proposal({ params }: Props) {
  const proposal = await load(decodedParam((await params).code))
  if (!proposal) notFound()

  const [speech, common] = await Promise.all([speechOf('story'), words('common')])
  const { t, states } = speech
  const { code, state, process } = proposal
  // Into what it was merged stands in its story already.
  const ledTo = proposal.ledTo.filter(({ relation, isUndone }) => relation !== 'merged_into' || isUndone)
  const { place } = process
  const telling = { speech, place }
  return (
    <PageBody
      title={<span {...inLanguageOf(speech, place)}>{proposal.words.title}</span>}
      eyebrow={
        <>
          <span className="tabular font-semibold text-ink-soft">{t('proposal', { code })}</span>
          <StateBadge kind="proposal" state={state} label={states(`proposal.${state}`)} />
          <ThemeEyebrow speech={speech} place={place} theme={proposal.theme} />
        </>
      }
      lead={<ProposalWords speech={speech} proposal={proposal} />}
      crumbsLabel={common('breadcrumbs')}
      crumbs={[{ label: common('home'), href: '/' }, { label: place.name }]}
    >
      <StoryColumns
        aside={
          <>
            <ProposalFacts speech={speech} proposal={proposal} />
            <PermanentAddress speech={speech} address={fullAddress(proposalPath(code))} />
          </>
        }
      >
        <OutcomeSummary speech={speech} place={place} outcome={proposal} />
        <StorySection id="story" title={t('story')}>
          <Timeline items={[...originSteps(telling, proposal), ...outcomeSteps(telling, proposal)]} />
        </StorySection>
        {ledTo.length > 0 && (
          <StorySection id="led-to" title={t('ledTo')}>
            <LedTo speech={speech} place={place} ledTo={ledTo} />
          </StorySection>
        )}
      </StoryColumns>
    </PageBody>
  )
}

type WordsProps = { speech: Speech<'story'>; proposal: ProposalPage }

function ProposalWords({ speech, proposal }: WordsProps) {
  const { t } = speech
  const { words: said, wordsAre, process } = proposal
  return (
    <>
      <span {...inLanguageOf(speech, process.place)} className="whitespace-pre-line text-ink">
        {said.text}
      </span>
      {wordsAre !== 'kept' && (
        <span className="mt-1 block text-small">
          {t(wordsAre === 'decided' ? 'wordsDecided' : 'wordsInWriting')}
        </span>
      )}
    </>
  )
}
