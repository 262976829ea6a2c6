/** Digits and capitals without those that look alike: no 0 and O, no 1, I and L. */
export const CODE_LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** Typed from a mail, in the browser that asked: 31⁸ with five tries. */
export const SIGN_IN_CODE_LENGTH = 8
/** After so many wrong ones a browser must ask for a new message. */
export const MAX_CODE_TRIES = 5
/** Typed from a wall, by anybody: 31¹⁰. */
export const JOIN_CODE_LENGTH = 10

/** A code as people type it, in any case and with any gaps, or undefined when it can't be one. */
export function parseShortCode(text: string, length: number): string | undefined {
  if (text.length > length * 4) return undefined
  const letters = text.toUpperCase().replace(/[\s\p{Pd}]/gu, '')
  const isCode = letters.length === length && [...letters].every((letter) => CODE_LETTERS.includes(letter))
  return isCode ? letters : undefined
}

/** `ABCDEFGHJK` as `ABCDE-FGHJK`: two short halves are read out and typed more surely than one long word. */
export function inHalves(code: string): string {
  const half = code.length / 2
  return `${code.slice(0, half)}-${code.slice(half)}`
}
