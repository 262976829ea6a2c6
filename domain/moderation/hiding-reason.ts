import { allow, type Result, refuse } from '#domain/result.ts'

/** In letters; a sentence that everybody reads in the place of the words. */
export const LONGEST_HIDING_REASON = 200

/** Why moderation hides words, for everybody to read. */
export function parseHidingReason(typed: string): Result<string, 'reason-missing' | 'too-long'> {
  const reason = typed.trim().replaceAll(/\s+/g, ' ')
  if (reason === '') return refuse('reason-missing')
  return [...reason].length > LONGEST_HIDING_REASON ? refuse('too-long') : allow(reason)
}
