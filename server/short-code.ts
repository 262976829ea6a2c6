import { randomInt } from 'node:crypto'
import { CODE_LETTERS } from '#domain/person/short-code.ts'

/** Every letter as likely as any other. */
export const newShortCode = (length: number): string =>
  Array.from({ length }, () => CODE_LETTERS.charAt(randomInt(CODE_LETTERS.length))).join('')
