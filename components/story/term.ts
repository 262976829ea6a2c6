import type { Formats } from '#domain/formats.ts'
import type { Translator } from '#messages/catalogue.ts'
import type { EntryLine } from '#protocol/pages/story.ts'

/** From when to when, as far as the plan says it. */
export function termInWords(plan: Translator<'plan'>, f: Formats, { from, to }: EntryLine['term']): string {
  if (from && to) return plan('termFromTo', { from: f.calendarDate(from), to: f.calendarDate(to) })
  if (to) return plan('termTo', { to: f.calendarDate(to) })
  return from ? plan('termFrom', { from: f.calendarDate(from) }) : plan('noTerm')
}
