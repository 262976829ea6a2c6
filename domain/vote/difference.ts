import { compareWords, type Passage } from '#domain/history/compare-words.ts'

/** What was said before the vote and what is put to it, as one text with its marks. */
export function difference(before: string, after: string, language: string): readonly Passage[] {
  const words = new Intl.Segmenter(language, { granularity: 'word' })
  return compareWords(lineOf(before), lineOf(after), { words, isNew: () => false })
}

const lineOf = (text: string) => ({
  key: '',
  look: { type: 'paragraph', level: 1 } as const,
  runs: [{ text, client: 0, clock: 0 }],
})
