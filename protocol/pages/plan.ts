import type { PlanProgress } from '#domain/plan/progress.ts'
import type { ProcessLine, ThemeLine } from './place.ts'
import type { EntryLine } from './story.ts'

export type PlanState =
  | 'collecting'
  | 'draft'
  | 'public_comment'
  | 'settled'
  | 'submitted'
  | 'approved'
  | 'in_force'
  | 'evaluated'
  | 'closed'

/** A plan and how far it has come. */
export type PlanGlance = {
  readonly slug: string
  readonly title: string
  readonly periodFrom: number
  readonly periodTo: number
  readonly state: PlanState
  readonly process: ProcessLine
  readonly progress: PlanProgress
}

/** Null means all. */
export type PlanFilter = {
  readonly year: number | null
  readonly responsible: string | null
  readonly theme: string | null
}

export type PlanPage = PlanGlance & {
  readonly legalBasis: string | null
  readonly decisionBody: string | null
  readonly filter: PlanFilter
  readonly years: readonly { readonly year: number; readonly entries: number }[]
  /** Who answers for something in this plan; `key` stands in the address. */
  readonly responsibles: readonly { readonly key: string; readonly name: string }[]
  readonly themes: readonly ThemeLine[]
  readonly goals: readonly PlanGoal[]
}

export type PlanGoal = {
  readonly code: string
  readonly title: string
  readonly theme: ThemeLine | null
  readonly measures: readonly PlanMeasure[]
}

export type PlanMeasure = {
  readonly code: string
  readonly title: string
  readonly entries: readonly EntryLine[]
}
