import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { fullAddress } from '#app/_lib/address.ts'
import { decodedParam } from '#app/_lib/params.ts'
import { contextForRequest } from '#app/_lib/request-context.ts'
import { speechOf } from '#app/_lib/speech.ts'
import { words } from '#app/_lib/words.ts'
import { EntryFacts } from '#components/plan/entry-facts.tsx'
import { EntryStatusBadge } from '#components/plan/entry-status.tsx'
import { IndicatorFigures } from '#components/plan/indicator-figures.tsx'
import { SameMeasure } from '#components/plan/same-measure.tsx'
import { PageBody } from '#components/shell/page-body.tsx'
import { entryPath, planPath } from '#components/story/addresses.ts'
import { LedTo } from '#components/story/led-to.tsx'
import { originSteps } from '#components/story/origin-steps.tsx'
import { accountSteps, decisionSteps } from '#components/story/outcome-steps.tsx'
import { PermanentAddress } from '#components/story/permanent-address.tsx'
import { inLanguageOf } from '#components/story/speech.ts'
import { StoryColumns, StorySection } from '#components/story/story-columns.tsx'
import { ThemeEyebrow } from '#components/story/theme-eyebrow.tsx'
import { Timeline } from '#components/ui/timeline.tsx'
import { entryPage } from '#server/queries/entry-page.ts'

type Props = { params: Promise<{ code: string[] }> }

const load = cache(async (code: string) => entryPage(await contextForRequest(), code))

/** A code may hold a slash ("1.1.1/2023"): its pieces are the pieces of the address. */
const askedEntry = async ({ params }: Props) => load((await params).code.map(decodedParam).join('/'))

export async function generateMetadata(props: Props): Promise<Metadata> {
  const page = await askedEntry(props)
  if (!page) notFound()
  const t = await words('story')
  const title = `${page.entry.code} ${page.entry.activity}`
  const description = t('entryDescription', { title: page.entry.activity })
  return { title, description, openGraph: { title, description } }
}

export default async function Entry(props: Props) {
  const page = await askedEntry(props)
  if (!page) notFound()

  const [speech, common] = await Promise.all([speechOf('story'), words('common')])
  const { t } = speech
  const { entry, process, proposal, ledTo, sameMeasure } = page
  const { place } = process
  const telling = { speech, place }
  return (
    <PageBody
      title={<span {...inLanguageOf(speech, place)}>{entry.activity}</span>}
      eyebrow={
        <>
          <span className="tabular font-semibold text-ink-soft">{t('entry', { code: entry.code })}</span>
          <EntryStatusBadge speech={speech} entry={entry} />
          <ThemeEyebrow speech={speech} place={place} theme={page.theme} />
        </>
      }
      crumbsLabel={common('breadcrumbs')}
      crumbs={[
        { label: common('plans'), href: '/plans' },
        { label: entry.plan.title, href: planPath(entry.plan.slug) },
      ]}
    >
      <StoryColumns aside={<PermanentAddress speech={speech} address={fullAddress(entryPath(entry.code))} />}>
        <StorySection id="planned" title={t('whatIsPlanned')}>
          <EntryFacts speech={speech} page={page} />
        </StorySection>
        <StorySection id="account" title={t('howItGoes')}>
          <div className="mb-6">
            <IndicatorFigures speech={speech} place={place} entry={entry} />
          </div>
          <Timeline items={accountSteps(telling, entry)} />
        </StorySection>
        {proposal && (
          <StorySection id="story" title={t('cameAbout')}>
            <Timeline items={[...originSteps(telling, proposal), ...decisionSteps(telling, proposal)]} />
          </StorySection>
        )}
        {ledTo.length > 0 && (
          <StorySection id="led-to" title={t('ledTo')}>
            <LedTo speech={speech} place={place} ledTo={ledTo} />
          </StorySection>
        )}
        {sameMeasure.length > 0 && (
          <StorySection id="same-measure" title={t('sameMeasure')}>
            <SameMeasure speech={speech} place={place} entries={sameMeasure} />
          </StorySection>
        )}
      </StoryColumns>
    </PageBody>
  )
}
