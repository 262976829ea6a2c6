import type { Locale } from '#domain/locale.ts'
import { isWord, stemOf, WORDS_AND_GAPS } from './stem.ts'

/** A stretch of a text; `isShared` where another of the texts says the same, in whatever form. */
export type Stretch = { readonly text: string; readonly isShared: boolean }

/** The texts cut into stretches, so that the eye sees what they have in common. Nothing is left out. */
export function markSharedWords(texts: readonly string[], locale: Locale): Stretch[][] {
  const pieces = texts.map((text) =>
    (text.match(WORDS_AND_GAPS) ?? []).map((piece) => ({
      piece,
      stem: isWord(piece) ? stemOf(piece, locale) : undefined,
    })),
  )
  const shared = stemsOfSeveral(pieces.map((words) => new Set(words.flatMap(({ stem }) => stem ?? []))))
  return pieces.map((words) => {
    const stretches: { text: string; isShared: boolean }[] = []
    for (const { piece, stem } of words) {
      const isShared = stem !== undefined && shared.has(stem)
      const last = stretches.at(-1)
      if (last && !last.isShared && !isShared) last.text += piece
      else stretches.push({ text: piece, isShared })
    }
    return stretches
  })
}

function stemsOfSeveral(stems: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  const seen = new Set<string>()
  const several = new Set<string>()
  for (const own of stems) {
    for (const stem of own) (seen.has(stem) ? several : seen).add(stem)
  }
  return several
}
