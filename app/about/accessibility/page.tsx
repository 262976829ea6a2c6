import type { Metadata } from 'next'
import { words } from '#app/_lib/words.ts'
import { AboutPage, AboutSection, Bullets } from '#components/about/about-page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await words('about')
  return { title: t('accessibilityTitle'), description: t('accessibilityLead') }
}

export default async function Accessibility() {
  const t = await words('about')
  return (
    <AboutPage
      t={t}
      current="/about/accessibility"
      title={t('accessibilityTitle')}
      lead={t('accessibilityLead')}
    >
      <p className="measure">{t('accessibilityAim')}</p>
      <AboutSection title={t('accessibilityWorksTitle')}>
        <Bullets
          items={[
            t('accessibilityWorks1'),
            t('accessibilityWorks2'),
            t('accessibilityWorks3'),
            t('accessibilityWorks4'),
          ]}
        />
      </AboutSection>
      <AboutSection title={t('accessibilityLimitsTitle')}>
        <Bullets items={[t('accessibilityLimits1'), t('accessibilityLimits2')]} />
      </AboutSection>
      <AboutSection title={t('accessibilityTellTitle')}>
        <p>{t('accessibilityTell')}</p>
      </AboutSection>
    </AboutPage>
  )
}
