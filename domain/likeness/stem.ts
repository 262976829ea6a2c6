import type { Locale } from '#domain/locale.ts'
import { STOP_WORDS } from './stop-words.ts'

/** What is left of a word must still be one. */
const SHORTEST_STEM = 4
/** Where the family of a word ends and its derivation begins: opatrovateľka, opatrovateľská. */
const LONGEST_STEM = 7

/** The endings of cases, numbers, genders and persons, without accents, longest first. */
const ENDINGS: Record<Locale, readonly string[]> = {
  en: ['ings', 'ing', 'ies', 'ed', 'es', 's'],
  sk: [
    'iami',
    'iach',
    'iemu',
    'ieho',
    'ovia',
    'ymi',
    'imi',
    'ami',
    'och',
    'ach',
    'ych',
    'ich',
    'eho',
    'emu',
    'ovi',
    'iou',
    'iam',
    'mi',
    'om',
    'ou',
    'ej',
    'ym',
    'im',
    'ov',
    'am',
    'em',
    'ia',
    'ie',
    'iu',
    'a',
    'e',
    'i',
    'o',
    'u',
    'y',
  ],
  'pt-BR': [
    'mente',
    'coes',
    'cao',
    'oes',
    'ais',
    'eis',
    'ao',
    'as',
    'os',
    'es',
    'is',
    'am',
    'em',
    'ar',
    'er',
    'ir',
    'a',
    'o',
    'e',
    's',
    'm',
  ],
}

/**
 * What the forms of a word have in common: no accents, no capitals, no ending. Undefined for words that
 * say nothing by themselves. Coarse on purpose: it finds kin for people to look at and decides nothing.
 */
export function stemOf(word: string, locale: Locale): string | undefined {
  const folded = word.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
  if (STOP_WORDS[locale].has(folded) || (folded.length < 3 && !/\d/.test(folded))) return undefined
  const ending = ENDINGS[locale].find(
    (each) => folded.endsWith(each) && folded.length - each.length >= SHORTEST_STEM,
  )
  return folded.slice(0, folded.length - (ending?.length ?? 0)).slice(0, LONGEST_STEM)
}

/** A word, or what stands between two. */
export const WORDS_AND_GAPS = /[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+/gu

export const isWord = (piece: string) => /^[\p{L}\p{M}\p{N}]/u.test(piece)

export function stemsIn(text: string, locale: Locale): string[] {
  const pieces = text.match(WORDS_AND_GAPS) ?? []
  return pieces.filter(isWord).flatMap((word) => stemOf(word, locale) ?? [])
}
