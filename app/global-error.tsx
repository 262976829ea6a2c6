'use client'

import './globals.css'
import { useSyncExternalStore } from 'react'
import { FailedPage } from '#components/shell/failed-page.tsx'
import { digestOf, type Failure } from '#components/shell/failure.ts'
import { negotiateLocale } from '#domain/locale.ts'
import { errorWords } from '#messages/error-words.ts'

/** The frame of the site itself failed: this page brings everything it needs. */
export default function SiteFailed({ error, retry }: Failure) {
  const language = useSyncExternalStore(neverChanges, languageOfBrowser, () => 'en')
  const words = errorWords(language)

  return (
    <html lang={language}>
      <body>
        <title>{`${words.failedTitle} · Spolu`}</title>
        <FailedPage words={words} code={digestOf(error)} onRetry={retry} />
      </body>
    </html>
  )
}

const neverChanges = () => () => undefined

const languageOfBrowser = () => negotiateLocale(navigator.languages.join(','))
