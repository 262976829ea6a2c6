import { allow, type Result, refuse } from '#domain/result.ts'
import type { ProposalWords } from './version.ts'

export const LONGEST_TITLE = 90
export const LONGEST_TEXT = 4000

/**
 * The words with which a proposal begins: as typed, or taken over from the contribution that it
 * grows from. Without a title of its own it gets the first line of its text.
 */
export function firstWords(
  typed: ProposalWords,
  contribution?: string,
): Result<ProposalWords, 'empty' | 'too-long'> {
  const text = typed.text.trim() || (contribution?.trim() ?? '')
  const title = onOneLine(typed.title) || shortened(onOneLine(text.split('\n')[0] ?? ''))

  if (title === '') return refuse('empty')
  if (title.length > LONGEST_TITLE || text.length > LONGEST_TEXT) return refuse('too-long')
  return allow({ title, text: text || title })
}

const onOneLine = (text: string) => text.trim().replaceAll(/\s+/g, ' ')

/** At most as long as a title, cut between words. */
function shortened(line: string): string {
  if (line.length <= LONGEST_TITLE) return line
  const room = line.slice(0, LONGEST_TITLE - 1).replace(/[\uD800-\uDBFF]$/, '')
  const lastSpace = room.lastIndexOf(' ')
  return `${room.slice(0, lastSpace > 0 ? lastSpace : room.length).replace(/[\s,;:–-]+$/, '')}…`
}
