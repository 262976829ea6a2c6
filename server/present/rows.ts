import type { Context } from '#server/context.ts'

type Store = Context['store']
type Read<F extends (...of: never[]) => Promise<unknown>> = NonNullable<Awaited<ReturnType<F>>>
type OneOf<Rows> = Rows extends readonly (infer Row)[] ? Row : never

/** The rows of the public reads: whatever their explicit selects let through, and nothing else. */
export type LiveMeetingRow = OneOf<Read<Store['publicMeetings']['live']>>
export type MeetingRow = OneOf<Read<Store['publicMeetings']['coming']>>
export type GroupMeetingRow = OneOf<Read<Store['publicMeetings']['ofGroup']>>
export type EventRow = OneOf<Read<Store['publicMeetings']['events']>>
export type MinutesRow = Read<Store['publicMeetings']['findMinutes']>
export type DecidedRow = OneOf<Read<Store['publicMeetings']['decided']>>
export type ProcessWithGroupsRow = OneOf<Read<Store['publicGroups']['processes']>>
export type GroupRow = Read<Store['publicGroups']['find']>
export type GroupLineRow = ProcessWithGroupsRow['groups'][number]
export type GroupProposalRow = OneOf<Read<Store['publicGroups']['proposals']>>
export type PlanRow = Read<Store['publicPlans']['find']>
export type GoalRow = PlanRow['goals'][number]
export type EntryRow = OneOf<Read<Store['publicStories']['entriesOfMeasure']>>
export type OutcomeRow = Read<Store['publicStories']['findOutcome']>
export type ProposalRow = Read<Store['publicStories']['findProposal']>
export type EntryPageRow = Read<Store['publicStories']['findEntry']>

export type ProcessRow = MeetingRow['process']
export type ThemeRow = NonNullable<EntryPageRow['measure']['goal']['theme']>
export type LeadRow = NonNullable<GroupRow['lead']>
export type OriginRow = ProposalRow['origins'][number]
export type SaidRow = NonNullable<OriginRow['contribution']>
export type DecisionRow = OutcomeRow['decisions'][number]
export type EntryInPlanRow = NonNullable<OutcomeRow['entry']>
export type ReportRow = EntryRow['reports'][number]
