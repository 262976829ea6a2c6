import { createContext, type ReactNode, useContext } from 'react'
import { type PublicWords, PublicWordsProvider } from '#components/public-meeting/public-words.tsx'
import type { Messages } from '#messages/catalogue.ts'

/** The words of the public page, and those of this one. */
export type PhoneWords = PublicWords & { readonly phone: Messages['phone'] }

const Context = createContext<Messages['phone'] | null>(null)

export function PhoneWordsProvider({ words, children }: { words: PhoneWords; children: ReactNode }) {
  return (
    <PublicWordsProvider words={words}>
      <Context value={words.phone}>{children}</Context>
    </PublicWordsProvider>
  )
}

export function usePhoneWords(): Messages['phone'] {
  const words = useContext(Context)
  if (!words) throw new Error('usePhoneWords outside of <PhoneWordsProvider>')
  return words
}
