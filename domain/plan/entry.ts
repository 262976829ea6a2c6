import { allow, type Result, refuse } from '#domain/result.ts'
import { exceedsCost, type FundingSource } from './funding.ts'

export const REQUIRED_FIELDS = [
  'measure',
  'activity',
  'responsible',
  'term',
  'indicator',
  'target',
  'cost_or_reason',
  'source_or_reason',
] as const
export type RequiredField = (typeof REQUIRED_FIELDS)[number]

export const ENTRY_STATES = [
  'proposed',
  'in_draft_plan',
  'approved',
  'in_progress',
  'done',
  'partly_done',
  'not_done',
  'cancelled',
  'carried_over',
] as const
export type EntryState = (typeof ENTRY_STATES)[number]

/** A row of the plan before it is written. Days are ISO dates, money is minor units. */
export type EntryFields = {
  readonly measureId: string | null
  readonly activity: string
  readonly responsibleId: string | null
  readonly responsible: string
  readonly cooperation: readonly string[]
  readonly termFrom: string | null
  readonly termTo: string | null
  readonly cost: number | null
  readonly costReason: string | null
  readonly sources: readonly FundingSource[]
  readonly sourceReason: string | null
  readonly indicator: string | null
  readonly baseline: number | null
  readonly target: number | null
}

/** Without these a row of a plan says nothing, whatever the rulebook leaves open. */
const ALWAYS: readonly RequiredField[] = ['measure', 'activity', 'responsible']

const IS_FILLED: Record<RequiredField, (entry: EntryFields) => boolean> = {
  measure: (entry) => entry.measureId !== null,
  activity: (entry) => hasText(entry.activity),
  responsible: (entry) => hasText(entry.responsible),
  term: (entry) => entry.termTo !== null,
  indicator: (entry) => hasText(entry.indicator),
  target: (entry) => entry.target !== null,
  cost_or_reason: (entry) => entry.cost !== null || hasText(entry.costReason),
  source_or_reason: (entry) => entry.sources.length > 0 || hasText(entry.sourceReason),
}

/** What still has to be filled before the entry can be written, in the order of the form. */
export function missingFields(required: readonly RequiredField[], entry: EntryFields): RequiredField[] {
  return REQUIRED_FIELDS.filter((field) => ALWAYS.includes(field) || required.includes(field)).filter(
    (field) => !IS_FILLED[field](entry),
  )
}

export type CompleteEntry = EntryFields & { readonly measureId: string }

export type EntryRefusal = 'fields-missing' | 'term-reversed' | 'sources-exceed-cost'

export function completeEntry(
  required: readonly RequiredField[],
  entry: EntryFields,
): Result<CompleteEntry, EntryRefusal> {
  const { measureId } = entry
  if (measureId === null || missingFields(required, entry).length > 0) return refuse('fields-missing')
  if (isReversed(entry)) return refuse('term-reversed')
  if (exceedsCost(entry.cost, entry.sources)) return refuse('sources-exceed-cost')
  return allow({ ...entry, measureId })
}

/** ISO dates sort as they read. */
export const isReversed = ({ termFrom, termTo }: EntryFields) =>
  termFrom !== null && termTo !== null && termFrom > termTo

const hasText = (text: string | null) => text !== null && text.trim() !== ''
