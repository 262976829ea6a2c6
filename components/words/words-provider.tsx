'use client'

import type { ComponentProps, ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { IntlProvider } from 'use-intl'
import { FORMAT_TAGS, type Locale } from '#domain/locale.ts'

type Props = {
  locale: Locale
  timeZone: string
  messages: NonNullable<ComponentProps<typeof IntlProvider>['messages']>
  children: ReactNode
}

/** Gives the client components below it their words and formats. */
export function WordsProvider({ locale, timeZone, messages, children }: Props) {
  const tag = FORMAT_TAGS[locale]
  return (
    <I18nProvider locale={tag}>
      <IntlProvider locale={tag} timeZone={timeZone} messages={messages}>
        {children}
      </IntlProvider>
    </I18nProvider>
  )
}
