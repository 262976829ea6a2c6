import { isBirthNumber, isCpf } from './private-numbers.ts'

export const FINDING_KINDS = ['email', 'phone', 'birth_number', 'cpf', 'address', 'name'] as const
export type FindingKind = (typeof FINDING_KINDS)[number]

export type Finding = {
  readonly kind: FindingKind
  /** As they stand in the text. */
  readonly words: string
  readonly at: number
}

/** A name that somebody is known by here and did not choose to show. */
export type HiddenName = string

/**
 * What in a text would tell the public something private: a help for careful people, no proof. Numbers
 * with check digits are told only when those are right; a longer finding hides the shorter ones in it.
 */
export function findPrivate(text: string, hiddenNames: readonly HiddenName[]): Finding[] {
  const found = [
    ...matches(text, 'email', EMAIL),
    ...matches(text, 'birth_number', BIRTH_NUMBER, isBirthNumber),
    ...matches(text, 'cpf', CPF, isCpf),
    ...matches(text, 'phone', PHONE, isPhone),
    ...matches(text, 'address', STREET),
    ...matches(text, 'address', NAMED_STREET),
    ...namesIn(text, hiddenNames),
  ]
  return found
    .filter((finding, at) => !found.some((other, position) => covers(other, finding, position < at)))
    .sort((a, b) => a.at - b.at)
}

const EMAIL = /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu
const BIRTH_NUMBER = /(?<![\d/])\d{6} ?\/? ?\d{3,4}(?![\d/])/g
const CPF = /(?<!\d)\d{3}\.?\d{3}\.?\d{3}-?\d{2}(?!\d)/g
/** International, in brackets, or beginning with the zero of Slovak numbers. */
const PHONE = /(?<![\d.,/-])(?:\+\d{1,3}|\(\d{2}\)|0\d{1,3}|\d{2}(?= ?9))[ /-]?(?:\d[ -]?){6,11}(?![\d/])/g
/** A word for a street, its name and its number. */
const STREET =
  /\b(?:ul(?:ica|ici|ice|icu)?\.?|nám(?:estie|estí|\.)|trieda|rua|avenida|av\.|travessa|alameda|praça)\s+(?:[\p{L}.]+\s+){0,4}?[\p{L}.]+,?\s+(?:č\.\s*|nº\s*|n\.\s*)?\d{1,5}(?:\/\d{1,5})?[a-zA-Z]?(?![\p{L}\d])/giu
/** A street that is called by its name alone, like "Tajovského 12"; not "Slovenská 1. liga". */
const NAMED_STREET =
  /(?<!\p{L})\p{Lu}\p{L}+(?:ského|ckého|ova|ská|cká|ná)\s+(?:č\.\s*)?\d{1,4}(?:\/\d{1,4})?[a-zA-Z]?(?![\d%\p{L}/]|\.\s*[\p{Ll}\d])/gu

const isPhone = (text: string) => {
  const digits = text.replace(/\D/g, '')
  return digits.length >= 9 && digits.length <= 13
}

function matches(
  text: string,
  kind: FindingKind,
  pattern: RegExp,
  isSound: (words: string) => boolean = () => true,
): Finding[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const words = match[0].trim()
    return isSound(words) ? [{ kind, words, at: match.index }] : []
  })
}

/** Whole names, in any case, with the endings that Slovak puts on them; never a first name alone. */
function namesIn(text: string, hiddenNames: readonly HiddenName[]): Finding[] {
  return hiddenNames.flatMap((name) => {
    const parts = name.trim().split(/\s+/)
    if (parts.length < 2) return []
    const pattern = parts.map((part) => `${escaped(stemOf(part))}\\p{L}{0,3}`).join('\\s+')
    return matches(text, 'name', new RegExp(`(?<!\\p{L})${pattern}(?!\\p{L})`, 'giu'))
  })
}

/** "Modelová" is written "Modelovej", "Peter" is written "Petra". */
const stemOf = (part: string) =>
  part.length > 2 ? part.replace(/(?:\p{L}(?=r$)r|[aáeéiíyýoó])$/u, '') : part

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

function covers(other: Finding, finding: Finding, isEarlier: boolean): boolean {
  if (other === finding) return false
  const [start, end] = [finding.at, finding.at + finding.words.length]
  const [otherStart, otherEnd] = [other.at, other.at + other.words.length]
  if (otherStart > start || otherEnd < end) return false
  const isSame = otherStart === start && otherEnd === end
  return isSame ? isEarlier : true
}
