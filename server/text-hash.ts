import { createHash } from 'node:crypto'
import { canonicalWords, type ProposalWords } from '#domain/proposal/version.ts'

/** SHA-256 of the canonical words, 64 hex digits: the stamp under a decision. */
export const textHash = (words: ProposalWords): string =>
  createHash('sha256').update(canonicalWords(words)).digest('hex')
