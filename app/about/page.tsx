import type { Metadata } from 'next'
import { words } from '#app/_lib/words.ts'
import { AboutPage, AboutSection, Bullets } from '#components/about/about-page.tsx'
import { Timeline } from '#components/ui/timeline.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await words('about')
  return { title: t('title'), description: t('lead') }
}

const STEPS = ['pipeline1', 'pipeline2', 'pipeline3', 'pipeline4', 'pipeline5'] as const

export default async function About() {
  const t = await words('about')
  return (
    <AboutPage t={t} current="/about" title={t('title')} lead={t('lead')}>
      <AboutSection title={t('pipelineTitle')}>
        <Timeline
          items={STEPS.map((step) => ({
            key: step,
            title: t(`${step}Title`),
            children: t(step),
            tone: 'info',
          }))}
        />
      </AboutSection>
      <AboutSection title={t('promisesTitle')}>
        <Bullets items={[t('promise1'), t('promise2'), t('promise3'), t('promise4')]} />
      </AboutSection>
    </AboutPage>
  )
}
