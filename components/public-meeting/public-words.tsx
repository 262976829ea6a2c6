import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { type Formats, formatsFor } from '#domain/formats.ts'
import { FORMAT_TAGS, type Locale } from '#domain/locale.ts'
import type { Messages } from '#messages/catalogue.ts'
import { type Say, sayIn } from './say.ts'

/** The words of the public page as plain values: it carries no message library. */
export type PublicWords = {
  readonly locale: Locale
  readonly timeZone: string
  /** The language in which people speak there, where it is another than the reader's. */
  readonly theirLanguage: string | undefined
  readonly meeting: Messages['meeting']
  readonly queue: Messages['queue']['shown']
  readonly vote: Messages['vote']
  readonly questions: Messages['questions']['shown']
  readonly bell: Messages['bell']
  readonly delay: Messages['delay']['shown']
  readonly dots: Messages['dots']['shown']
  readonly mood: Messages['mood']['shown']
  readonly states: Pick<
    Messages['states'],
    'proposal' | 'outcome' | 'method' | 'item' | 'purpose' | 'meeting' | 'channel' | 'segment'
  >
}

export type SpokenWords = PublicWords & { readonly say: Say; readonly formats: Formats }

const Context = createContext<SpokenWords | null>(null)

export function PublicWordsProvider({ words, children }: { words: PublicWords; children: ReactNode }) {
  const spoken = useMemo(() => spokenWords(words), [words])
  return <Context value={spoken}>{children}</Context>
}

export const spokenWords = (words: PublicWords): SpokenWords => ({
  ...words,
  say: sayIn(FORMAT_TAGS[words.locale]),
  formats: formatsFor(words.locale, words.timeZone),
})

export function usePublicWords(): SpokenWords {
  const words = useContext(Context)
  if (!words) throw new Error('usePublicWords outside of <PublicWordsProvider>')
  return words
}
