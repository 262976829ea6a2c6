'use client'

import { useSyncExternalStore } from 'react'
import { FailedPage } from '#components/shell/failed-page.tsx'
import { digestOf, type Failure } from '#components/shell/failure.ts'
import { errorWords } from '#messages/error-words.ts'

export default function PageFailed({ error, retry }: Failure) {
  const language = useSyncExternalStore(neverChanges, languageOfPage, () => 'en')

  return <FailedPage words={errorWords(language)} code={digestOf(error)} onRetry={retry} />
}

const neverChanges = () => () => undefined

const languageOfPage = () => document.documentElement.lang
