import type { Metadata } from 'next'
import { words } from '#app/_lib/words.ts'
import { AboutPage, AboutSection } from '#components/about/about-page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await words('about')
  return { title: t('licenceTitle'), description: t('licenceLead') }
}

const SECTIONS = ['licenceSoftware', 'licenceData', 'licenceWords'] as const

export default async function Licence() {
  const t = await words('about')
  return (
    <AboutPage t={t} current="/about/licence" title={t('licenceTitle')} lead={t('licenceLead')}>
      {SECTIONS.map((section) => (
        <AboutSection key={section} title={t(`${section}Title`)}>
          <p>{t(section)}</p>
        </AboutSection>
      ))}
    </AboutPage>
  )
}
