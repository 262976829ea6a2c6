import './globals.css'
import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { chooseLocale, chooseTheme } from '#app/_actions/preferences.ts'
import { requestLocale } from '#app/_lib/locale.ts'
import { currentPerson } from '#app/_lib/request-context.ts'
import { fontVariables } from '#app/_lib/site-fonts.ts'
import { footerWords, shellWords } from '#app/_lib/site-words.ts'
import { config } from '#app/_lib/store.ts'
import { requestTheme } from '#app/_lib/theme.ts'
import { words } from '#app/_lib/words.ts'
import { DemoBanner } from '#components/shell/demo-banner.tsx'
import { FirstNonce } from '#components/shell/first-nonce.tsx'
import { LiveRegions } from '#components/shell/live-regions.tsx'
import { SiteFooter } from '#components/shell/site-footer.tsx'
import { SiteHeader } from '#components/shell/site-header.tsx'
import { SkipLink } from '#components/shell/skip-link.tsx'

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  colorScheme: 'light dark',
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await words('common')
  return {
    title: { default: `${t('siteName')} · ${t('tagline')}`, template: `%s · ${t('siteName')}` },
    description: t('footerAbout'),
    formatDetection: { telephone: false, email: false, address: false },
  }
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [received, locale, theme, t, states, person] = await Promise.all([
    headers(),
    requestLocale(),
    requestTheme(),
    words('common'),
    words('states'),
    currentPerson(),
  ])
  return (
    <html lang={locale} className={fontVariables} {...(theme !== 'auto' && { 'data-theme': theme })}>
      <head>
        {/* The widgets of the workspace write two small style elements, which need the nonce too. */}
        <FirstNonce nonce={received.get('x-nonce') ?? undefined} />
      </head>
      <body className="flex min-h-dvh flex-col">
        <SkipLink>{t('skipToContent')}</SkipLink>
        {config().demo && (
          <DemoBanner
            title={t('demoTitle')}
            text={t('demoText')}
            more={t('demoMore')}
            signIn={t('demoSignIn')}
          />
        )}
        <SiteHeader
          words={shellWords(t)}
          locale={locale}
          theme={theme}
          person={person && { name: person.name, role: states(`role.${person.accountRole}`) }}
          chooseLocale={chooseLocale}
          chooseTheme={chooseTheme}
        />
        {children}
        <SiteFooter words={footerWords(t)} />
        <LiveRegions />
      </body>
    </html>
  )
}
