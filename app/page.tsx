import type { Metadata } from 'next'
import { contextForRequest } from '#app/_lib/request-context.ts'
import { speechOf } from '#app/_lib/speech.ts'
import { words } from '#app/_lib/words.ts'
import { HomeMeetings } from '#components/home/home-meetings.tsx'
import { LiveMeetingCard } from '#components/home/live-meeting-card.tsx'
import { NothingHereYet } from '#components/home/nothing-here-yet.tsx'
import { ProcessSection } from '#components/home/process-section.tsx'
import { PageBody } from '#components/shell/page-body.tsx'
import { understoodFirst } from '#components/story/speech.ts'
import { SectionHeading } from '#components/ui/section-heading.tsx'
import { homePage } from '#server/queries/home.ts'
import { isSetUp } from '#server/queries/is-set-up.ts'

export async function generateMetadata(): Promise<Metadata> {
  const [t, common] = await Promise.all([words('home'), words('common')])
  const title = `${common('siteName')} · ${common('tagline')}`
  return {
    title: { absolute: title },
    description: t('description'),
    openGraph: { title, description: t('description') },
  }
}

export default async function Home() {
  const [page, speech, groupSpeech, planSpeech] = await Promise.all([
    contextForRequest().then(homePage),
    speechOf('home'),
    speechOf('group'),
    speechOf('plan'),
  ])
  const { t } = speech
  if (page.processes.length === 0) {
    const ready = await isSetUp(await contextForRequest())
    return (
      <PageBody title={t('title')} lead={t('lead')}>
        <NothingHereYet speech={speech} isSetUp={ready} />
      </PageBody>
    )
  }
  return (
    <PageBody title={t('title')} lead={t('lead')}>
      <div className="space-y-12">
        {page.live.length > 0 && (
          <section aria-labelledby="live" className="space-y-3">
            <SectionHeading id="live">{t('live')}</SectionHeading>
            {understoodFirst(speech, page.live, ({ process }) => process.place).map((meeting) => (
              <LiveMeetingCard key={meeting.code} speech={speech} meeting={meeting} />
            ))}
          </section>
        )}
        <HomeMeetings page={page} speech={speech} groupSpeech={groupSpeech} />
        {understoodFirst(speech, page.processes, ({ place }) => place).map((process) => (
          <ProcessSection key={process.slug} {...{ process, speech, groupSpeech, planSpeech }} />
        ))}
      </div>
    </PageBody>
  )
}
