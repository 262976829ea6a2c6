import { type Accountable, summarise } from '#domain/plan/progress.ts'
import type { PlanFilter, PlanGlance, PlanPage } from '#protocol/pages/plan.ts'
import type { EntryLine } from '#protocol/pages/story.ts'
import { presentEntry } from './entries.ts'
import { presentProcess, presentTheme } from './place.ts'
import type { EntryRow, GoalRow, PlanRow } from './rows.ts'

/** A plan in a list, with the account of all its years. */
export const presentPlanGlance = (plan: PlanRow): PlanGlance => glance(plan, entriesOf(plan.goals))

export function presentPlan(plan: PlanRow, filter: PlanFilter): PlanPage {
  const entries = entriesOf(plan.goals)
  const shown = entries.filter(matches(filter))
  return {
    ...glance(
      plan,
      shown.filter(({ goal }) => filter.theme === null || goal.theme?.code === filter.theme),
    ),
    legalBasis: plan.process.legalBasis,
    decisionBody: plan.process.decisionBody,
    filter,
    years: yearsOf(entries),
    responsibles: summarise(entries.map(accountable)).byResponsible.map(({ key, name }) => ({ key, name })),
    themes: plan.goals.flatMap(({ theme }) => presentTheme(theme) ?? []).filter(isFirstOfItsCode),
    goals: plan.goals
      .filter(({ theme }) => filter.theme === null || theme?.code === filter.theme)
      .map((goal) => presentGoal(goal, filter))
      .filter(({ measures }) => filter.responsible === null || measures.length > 0),
  }
}

/** The year that a plan opens at; null while it has no entry at all. */
export function newestYearOf(plan: PlanRow): number | null {
  const years = plan.goals.flatMap(({ measures }) =>
    measures.flatMap(({ entries }) => entries.map(({ year }) => year)),
  )
  return years.length > 0 ? Math.max(...years) : null
}

type PlacedEntry = { readonly goal: GoalRow; readonly row: EntryRow; readonly line: EntryLine }

const entriesOf = (goals: readonly GoalRow[]): PlacedEntry[] =>
  goals.flatMap((goal) =>
    goal.measures.flatMap(({ entries }) => entries.map((row) => ({ goal, row, line: presentEntry(row) }))),
  )

function glance(plan: PlanRow, entries: readonly PlacedEntry[]): PlanGlance {
  const { slug, title, periodFrom, periodTo, state } = plan
  return {
    slug,
    title,
    periodFrom,
    periodTo,
    state,
    process: presentProcess(plan.process),
    progress: summarise(entries.map(accountable)),
  }
}

const accountable = ({ row, line }: PlacedEntry): Accountable => ({
  status: line.status,
  coverage: line.coverage,
  responsible: responsibleOf(row),
})

/** An organisation of ours is known by its slug, one from outside by how the plan prints it. */
const responsibleOf = ({ responsible, responsibleOrg }: EntryRow) => ({
  key: responsibleOrg?.slug ?? responsible,
  name: responsibleOrg?.name ?? responsible,
})

const matches =
  ({ year, responsible }: PlanFilter) =>
  ({ row }: { row: EntryRow }) =>
    (year === null || row.year === year) && (responsible === null || responsibleOf(row).key === responsible)

/** Measures stay in the table when a year has nothing for them; a filter by organisation drops them. */
function presentGoal(goal: GoalRow, filter: PlanFilter): PlanPage['goals'][number] {
  const measures = goal.measures.map(({ code, title, entries }) => ({
    code,
    title,
    entries: entries.filter((row) => matches(filter)({ row })).map(presentEntry),
  }))
  return {
    code: goal.code,
    title: goal.title,
    theme: presentTheme(goal.theme),
    measures: measures.filter(({ entries }) => filter.responsible === null || entries.length > 0),
  }
}

function yearsOf(entries: readonly PlacedEntry[]): PlanPage['years'] {
  const years = Map.groupBy(entries, ({ row }) => row.year)
  return [...years].map(([year, group]) => ({ year, entries: group.length })).sort((a, b) => a.year - b.year)
}

const isFirstOfItsCode = <Item extends { code: string }>(item: Item, index: number, all: readonly Item[]) =>
  all.findIndex(({ code }) => code === item.code) === index
