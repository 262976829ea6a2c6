import { type EntryFields, isReversed, missingFields, type RequiredField } from '#domain/plan/entry.ts'
import { exceedsCost } from '#domain/plan/funding.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { EntryDraft, FundingSource } from '#protocol/requests.ts'

/** A source of money as a row of the form; the key lets React tell rows apart while they change. */
export type SourceRow = FundingSource & { readonly key: string }

/** The entry as it stands in the form: like the draft, but everything can be half written. */
export type EntryForm = Omit<EntryDraft, 'cooperation' | 'sources'> & {
  /** One partner a line. */
  readonly cooperation: string
  readonly sources: readonly SourceRow[]
}

export function formOf(draft: EntryDraft): EntryForm {
  return {
    ...draft,
    cooperation: draft.cooperation.join('\n'),
    sources: draft.sources.map((source, index) => ({ ...source, key: `prepared-${index}` })),
  }
}

/** What is sent: empty lines and rows without a name are left out, emptied texts become nothing. */
export function draftOf(form: EntryForm): EntryDraft {
  return {
    ...form,
    activity: form.activity.trim(),
    responsible: form.responsible.trim(),
    cooperation: form.cooperation
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    sources: form.sources
      .filter(({ name }) => name.trim() !== '')
      .map(({ name, amount, certainty }) => ({ name: name.trim(), amount, certainty })),
    costReason: form.cost === null ? orNull(form.costReason) : null,
    sourceReason: orNull(form.sourceReason),
    indicator: orNull(form.indicator),
  }
}

/**
 * The form after another measure was chosen: what nobody has touched since it was prepared follows the
 * precedent of the new measure, and what somebody has filled in stays.
 */
export function refilled(form: EntryForm, before: EntryDraft, after: EntryDraft): EntryForm {
  const now = new Map<string, unknown>(Object.entries(form))
  const old = new Map<string, unknown>(Object.entries(formOf(before)))
  const untouched = Object.entries(formOf(after)).filter(
    ([field]) => JSON.stringify(now.get(field)) === JSON.stringify(old.get(field)),
  )
  return { ...form, ...Object.fromEntries(untouched), measureId: after.measureId }
}

const orNull = (text: string | null) => text?.trim() || null

export type EntryField = RequiredField | 'sources'

/** What is wrong with the entry, by field, as the server would say it. */
export function problemsOf(
  required: readonly RequiredField[],
  draft: EntryDraft,
): ReadonlyMap<EntryField, 'missing' | Reason> {
  const entry: EntryFields = draft
  const problems = new Map<EntryField, 'missing' | Reason>()
  for (const field of missingFields(required, entry)) problems.set(field, 'missing')
  if (isReversed(entry)) problems.set('term', 'term-reversed')
  if (exceedsCost(entry.cost, entry.sources)) problems.set('sources', 'sources-exceed-cost')
  return problems
}

const FIELDS: Partial<Record<Reason, EntryField>> = {
  'term-reversed': 'term',
  'sources-exceed-cost': 'sources',
  'unknown-measure': 'measure',
  'measure-of-other-plan': 'measure',
}

/** At which field a refusal has to be read; none means above the form. */
export const fieldOf = (reason: Reason): EntryField | undefined => FIELDS[reason]
