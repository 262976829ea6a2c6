import { type Coverage, NOTHING_COVERED, sumCoverage } from '#domain/plan/coverage.ts'
import type { EntryState } from '#domain/plan/entry.ts'

export const REPORT_STATUSES = [
  'done',
  'partly_done',
  'in_progress',
  'at_risk',
  'not_done',
  'carried_over',
] as const
export type ReportStatus = (typeof REPORT_STATUSES)[number]

/** How an entry stands in the account of a plan, from best to worst; `planned` has not begun. */
export const ENTRY_STATUSES = [
  'done',
  'partly_done',
  'in_progress',
  'at_risk',
  'planned',
  'carried_over',
  'not_done',
  'cancelled',
] as const
export type EntryStatus = (typeof ENTRY_STATUSES)[number]

type SettledState = EntryState & Exclude<EntryStatus, 'in_progress'>

const SETTLED: ReadonlySet<EntryState> = new Set<SettledState>([
  'done',
  'partly_done',
  'not_done',
  'cancelled',
  'carried_over',
])

const isSettled = (state: EntryState): state is SettledState => SETTLED.has(state)

/** A settled state says it all; before that the newest report knows best. */
export function statusOf(state: EntryState, newestReport: ReportStatus | undefined): EntryStatus {
  if (isSettled(state)) return state
  return newestReport ?? (state === 'in_progress' ? 'in_progress' : 'planned')
}

export type Accountable = {
  readonly status: EntryStatus
  readonly responsible: { readonly key: string; readonly name: string }
  readonly coverage: Coverage
}

export type PlanProgress = {
  readonly total: number
  readonly byStatus: readonly { readonly status: EntryStatus; readonly count: number }[]
  readonly byResponsible: readonly ResponsibleProgress[]
  readonly money: Coverage
  /** Entries whose cost nobody has put into a number yet. */
  readonly withoutCost: number
}

export type ResponsibleProgress = {
  readonly key: string
  readonly name: string
  readonly total: number
  readonly counts: Readonly<Record<EntryStatus, number>>
}

/** How far a plan, or a part of it, has come: by state, by who is responsible, and in money. */
export function summarise(entries: readonly Accountable[]): PlanProgress {
  const counts = countStatuses(entries)
  return {
    total: entries.length,
    byStatus: ENTRY_STATUSES.filter((status) => counts[status] > 0).map((status) => ({
      status,
      count: counts[status],
    })),
    byResponsible: byResponsible(entries),
    money: entries.reduce((sum, { coverage }) => sumCoverage(sum, coverage), NOTHING_COVERED),
    withoutCost: entries.filter(({ coverage }) => coverage.cost === null).length,
  }
}

function byResponsible(entries: readonly Accountable[]): ResponsibleProgress[] {
  const groups = Map.groupBy(entries, ({ responsible }) => responsible.key)
  return [...groups]
    .map(([key, group]) => ({
      key,
      name: group[0]?.responsible.name ?? key,
      total: group.length,
      counts: countStatuses(group),
    }))
    .sort((a, b) => b.total - a.total || (a.name < b.name ? -1 : 1))
}

function countStatuses(entries: readonly Accountable[]): Record<EntryStatus, number> {
  const count = (status: EntryStatus) => entries.filter((entry) => entry.status === status).length
  return {
    done: count('done'),
    partly_done: count('partly_done'),
    in_progress: count('in_progress'),
    at_risk: count('at_risk'),
    planned: count('planned'),
    carried_over: count('carried_over'),
    not_done: count('not_done'),
    cancelled: count('cancelled'),
  }
}
