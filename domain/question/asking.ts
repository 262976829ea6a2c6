import type { Locale } from '#domain/locale.ts'
import type { OUTSIDE_INPUTS } from '#domain/meeting/outside-input.ts'
import { isOpenForWriting, type MeetingRole, type MeetingState } from '#domain/meeting/role.ts'
import { parseOptionalLine } from '#domain/person/name.ts'
import { allow, type Result, refuse } from '#domain/result.ts'

/** In letters, as the database counts them. */
export const LONGEST_QUESTION = 1000
export const LONGEST_ASKER = 80

type Intake = {
  readonly state: MeetingState
  readonly outsideInput: (typeof OUTSIDE_INPUTS)[number]
  readonly role: MeetingRole
}

/**
 * Whether somebody may ask now, and where the question stands at first. People of the meeting write in its
 * document anyway, so theirs is visible at once, whatever is set for those without an account.
 */
export function takeIn({
  state,
  outsideInput,
  role,
}: Intake): Result<'asked' | 'visible', 'meeting-not-open' | 'meeting-closed' | 'questions-closed'> {
  if (!isOpenForWriting(state)) return refuse(state === 'draft' ? 'meeting-not-open' : 'meeting-closed')
  if (role !== 'viewer') return allow('visible')
  if (outsideInput === 'closed') return refuse('questions-closed')
  return allow(outsideInput === 'open' ? 'visible' : 'asked')
}

/** What was asked, without what could hide or reorder letters on a screen. */
export function parseQuestion(text: string): Result<string, 'empty' | 'too-long'> {
  const asked = text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]|[\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  if (asked === '') return refuse('empty')
  return [...asked].length > LONGEST_QUESTION ? refuse('too-long') : allow(asked)
}

/** How somebody is called who does not say, in the language of the place; no word here has a gender. */
const SOMEBODY: Record<Locale, string> = {
  en: 'somebody from the public',
  sk: 'hlas verejnosti',
  'pt-BR': 'voz do público',
}

export function parseAsker(typed: string, locale: Locale): Result<string, 'too-long'> {
  const display = parseOptionalLine(typed, LONGEST_ASKER)
  return display.ok ? allow(display.value ?? SOMEBODY[locale]) : display
}
