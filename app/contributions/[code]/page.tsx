import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { fullAddress } from '#app/_lib/address.ts'
import { decodedParam } from '#app/_lib/params.ts'
import { contextForRequest } from '#app/_lib/request-context.ts'
import { speechOf } from '#app/_lib/speech.ts'
import { words } from '#app/_lib/words.ts'
import { PageBody } from '#components/shell/page-body.tsx'
import { contributionPath } from '#components/story/addresses.ts'
import { ContributionFacts } from '#components/story/contribution-facts.tsx'
import { contributionSteps } from '#components/story/contribution-steps.tsx'
import { PermanentAddress } from '#components/story/permanent-address.tsx'
import { SaidWords } from '#components/story/said-words.tsx'
import { StoryColumns, StorySection } from '#components/story/story-columns.tsx'
import { ThemeEyebrow } from '#components/story/theme-eyebrow.tsx'
import { WaitingNotice } from '#components/story/waiting-notice.tsx'
import { StateBadge } from '#components/ui/state-badge.tsx'
import { Timeline } from '#components/ui/timeline.tsx'
import { contributionPage } from '#server/queries/contribution-page.ts'
import { waitingContribution } from '#server/queries/waiting-contribution.ts'

type Props = { params: Promise<{ code: string }> }

const loadWaiting = cache(async (code: string) => waitingContribution(await contextForRequest(), code))
const load = cache(async (code: string) => contributionPage(await contextForRequest(), code))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const code = decodedParam((await params).code)
  const contribution = await load(code)
  const t = await words('story')
  if (!contribution) {
    if (!(await loadWaiting(code))) notFound()
    return { title: t('contribution', { code }), robots: { index: false } }
  }
  const title = t('contribution', { code: contribution.said.code })
  const description = contribution.said.text ?? t('contributionDescription')
  return { title, description, openGraph: { title, description } }
}

export default async function Contribution({ params }: Props) {
  const code = decodedParam((await params).code)
  const contribution = await load(code)
  if (!contribution) return <Waiting code={code} />

  const [speech, common] = await Promise.all([speechOf('story'), words('common')])
  const { t, states } = speech
  const { said, process } = contribution
  const { place } = process
  return (
    <PageBody
      title={t('contribution', { code: said.code })}
      eyebrow={
        <>
          <StateBadge kind="contribution" state={said.state} label={states(`contribution.${said.state}`)} />
          <ThemeEyebrow speech={speech} place={place} theme={said.theme} />
        </>
      }
      crumbsLabel={common('breadcrumbs')}
      crumbs={[{ label: common('home'), href: '/' }, { label: place.name }]}
    >
      <StoryColumns
        aside={
          <>
            <ContributionFacts speech={speech} contribution={contribution} />
            <PermanentAddress speech={speech} address={fullAddress(contributionPath(said.code))} />
          </>
        }
      >
        <SaidWords speech={speech} place={place} said={said} linked={false} size="large" />
        <StorySection id="became" title={t('became')}>
          <Timeline items={contributionSteps({ speech, place }, contribution)} />
        </StorySection>
      </StoryColumns>
    </PageBody>
  )
}

/** Something that was sent from outside and is not public yet: its code, and what it waits for. */
async function Waiting({ code }: { code: string }) {
  const waiting = await loadWaiting(code)
  if (!waiting) notFound()

  const [speech, outside, common] = await Promise.all([speechOf('story'), words('outside'), words('common')])
  return (
    <PageBody
      title={speech.t('contribution', { code: waiting.code })}
      crumbsLabel={common('breadcrumbs')}
      crumbs={[{ label: common('home'), href: '/' }, { label: waiting.process.place.name }]}
    >
      <StoryColumns
        aside={<PermanentAddress speech={speech} address={fullAddress(contributionPath(waiting.code))} />}
      >
        <WaitingNotice speech={speech} t={outside} waiting={waiting} />
      </StoryColumns>
    </PageBody>
  )
}
