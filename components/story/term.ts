import { type Formats, formatsFor } from '#domain/formats.ts'
import type { Translator } from '#messages/catalogue.ts'
import type { EntryLine } from '#protocol/pages/story.ts'

type Term = EntryLine['term']

/** From when to when, as far as the plan says it. */
export const termInWords = (plan: Translator<'plan'>, f: Formats, term: Term): string =>
  say(plan, term, f.calendarDate)

/** The same in figures, for a narrow column. */
export const termInFigures = (plan: Translator<'plan'>, f: Formats, term: Term): string =>
  say(plan, term, (day) => dayInFigures(f, day))

/** A day without a time, which no time zone may shift. */
export const dayInFigures = ({ locale }: Formats, day: string): string =>
  formatsFor(locale, 'UTC').dateShort(day)

function say(plan: Translator<'plan'>, { from, to }: Term, write: (day: string) => string): string {
  if (from && to) return plan('termFromTo', { from: write(from), to: write(to) })
  if (to) return plan('termTo', { to: write(to) })
  return from ? plan('termFrom', { from: write(from) }) : plan('noTerm')
}
