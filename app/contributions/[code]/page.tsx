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
import { StateBadge } from '#components/ui/state-badge.tsx'
import { Timeline } from '#components/ui/timeline.tsx'
import { contributionPage } from '#server/queries/contribution-page.ts'

type Props = { params: Promise<{ code: string }> }

const load = cache(async (code: string) => contributionPage(await contextForRequest(), code))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const contribution = await load(decodedParam((await params).code))
  if (!contribution) notFound()
  const t = await words('story')
  const title = t('contribution', { code: contribution.said.code })
  const description = contribution.said.text ?? t('contributionDescription')
  return { title, description, openGraph: { title, description } }
}

export default async function Contribution({ params }: Props) {
  const contribution = await load(decodedParam((await params).code))
  if (!contribution) notFound()

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
