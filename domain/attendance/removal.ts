import { allow, type Result, refuse } from '#domain/result.ts'

export const LONGEST_REMOVAL_REASON = 300

/** A line that was never true is struck out, not erased: whoever reads the list later reads why. */
export function parseRemoval(typed: string): Result<string, 'reason-missing' | 'too-long'> {
  const reason = typed.trim().replaceAll(/\s+/g, ' ')
  if (reason === '') return refuse('reason-missing')
  return [...reason].length > LONGEST_REMOVAL_REASON ? refuse('too-long') : allow(reason)
}
