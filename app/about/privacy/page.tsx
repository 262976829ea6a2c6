import type { Metadata } from 'next'
import { words } from '#app/_lib/words.ts'
import { AboutPage, AboutSection } from '#components/about/about-page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await words('about')
  return { title: t('privacyTitle'), description: t('privacyLead') }
}

const SECTIONS = [
  'privacyRead',
  'privacyContribute',
  'privacyAsk',
  'privacyMember',
  'privacyRecord',
  'privacyRights',
] as const

export default async function Privacy() {
  const t = await words('about')
  return (
    <AboutPage t={t} current="/about/privacy" title={t('privacyTitle')} lead={t('privacyLead')}>
      {SECTIONS.map((section) => (
        <AboutSection key={section} title={t(`${section}Title`)}>
          <p>{t(section)}</p>
        </AboutSection>
      ))}
    </AboutPage>
  )
}
