import { allow, type Result, refuse } from '#domain/result.ts'

/** Words that are to be erased from the history, as they are looked for: within one line. */
export type ErasedWords = string & { readonly __brand: 'ErasedWords' }

/** One letter would tear holes into every line. */
const SHORTEST = 3
const LONGEST = 300

export function parseErasedWords(text: string): Result<ErasedWords, 'too-short' | 'too-long'> {
  const words = text.normalize('NFC').replace(/\s+/gu, ' ').trim()
  if (words.length < SHORTEST) return refuse('too-short')
  return words.length > LONGEST ? refuse('too-long') : allow(words as ErasedWords)
}

export type Place = { readonly index: number; readonly length: number }

/** Where `words` stand in a line, whatever the case, the kind of space and the way accents are written. */
export function placesOf(words: ErasedWords, line: string): Place[] {
  const folded = fold(line)
  const forms = new Set([fold(words), fold(words.normalize('NFD'))])
  return [...forms].flatMap((form) => occurrences(folded, form)).sort((a, b) => a.index - b.index)
}

function occurrences(line: string, form: string): Place[] {
  const places: Place[] = []
  for (let at = line.indexOf(form); at !== -1; at = line.indexOf(form, at + form.length)) {
    places.push({ index: at, length: form.length })
  }
  return places
}

/** Unit by unit, so that an index in the folded line is one in the line itself. */
const fold = (text: string) =>
  Array.from({ length: text.length }, (_, index) => foldUnit(text.charAt(index))).join('')

function foldUnit(unit: string): string {
  if (/\s/u.test(unit)) return ' '
  const lower = unit.toLowerCase()
  return lower.length === 1 ? lower : unit
}
