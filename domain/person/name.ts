import { allow, type Result, refuse } from '#domain/result.ts'

const LONGEST = 80

/** A person's name as they wrote it, without what could hide or reorder letters on a screen. */
export function parseName(text: string): Result<string, 'bad-name'> {
  const name = tidy(text)
  return name === '' || name.length > LONGEST || !/\p{L}/u.test(name) ? refuse('bad-name') : allow(name)
}

/** A line that may stay empty, such as the name of an organisation. */
export function parseOptionalLine(text: string, longest: number): Result<string | null, 'too-long'> {
  const line = tidy(text)
  if (line.length > longest) return refuse('too-long')
  return allow(line === '' ? null : line)
}

/** Joiners stay: some scripts need them within a word. */
function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
}

export const NAME_POLICIES = ['role_only', 'initials', 'full'] as const

/** How a person's name appears in public. */
export type NamePolicy = (typeof NAME_POLICIES)[number]
