import { coverageOf, readSources } from '#domain/plan/coverage.ts'
import { statusOf } from '#domain/plan/progress.ts'
import type { EntryInPlan, EntryLine, Report } from '#protocol/pages/story.ts'
import { dayOf } from './place.ts'
import type { EntryInPlanRow, EntryRow, ReportRow } from './rows.ts'

export function presentEntry(entry: EntryRow): EntryLine {
  const { code, year, activity, state, responsible, cooperation, indicator } = entry
  const cost = entry.cost === null ? null : Number(entry.cost)
  const sources = readSources(entry.sources)
  const reports = entry.reports.map(presentReport)
  return {
    code,
    year,
    activity,
    state,
    status: statusOf(state, reports.at(-1)?.status),
    responsible,
    cooperation,
    term: { from: entry.termFrom && dayOf(entry.termFrom), to: entry.termTo && dayOf(entry.termTo) },
    cost,
    costReason: entry.costReason,
    sources,
    sourceReason: entry.sourceReason,
    coverage: coverageOf(cost, sources),
    indicator,
    baseline: decimal(entry.baseline),
    target: decimal(entry.target),
    reports,
  }
}

export function presentEntryInPlan(entry: EntryInPlanRow): EntryInPlan {
  const { slug, title } = entry.measure.goal.plan
  return { ...presentEntry(entry), plan: { slug, title } }
}

function presentReport({ asOf, status, value, spent, note }: ReportRow): Report {
  return {
    asOf: dayOf(asOf),
    status,
    value: decimal(value),
    spent: spent === null ? null : Number(spent),
    note,
  }
}

const decimal = (value: EntryRow['target']): number | null => (value === null ? null : value.toNumber())
