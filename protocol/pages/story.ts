import type { Channel, ContributionState } from '#domain/contribution/contribution.ts'
import type { Coverage } from '#domain/plan/coverage.ts'
import type { EntryState } from '#domain/plan/entry.ts'
import type { FundingSource } from '#domain/plan/funding.ts'
import type { EntryStatus, ReportStatus } from '#domain/plan/progress.ts'
import type { Objection } from '#domain/proposal/objection.ts'
import type {
  DecisionMethod,
  DecisionResult,
  Level,
  OriginRelation,
  ProposalState,
} from '#domain/proposal/state.ts'
import type { Link, ProcessLine, ThemeLine } from './place.ts'

/** What somebody said, word for word, under the name that they chose for the public. */
export type Said = {
  readonly code: string
  /** Null where moderation has hidden the words, and with them who was to have said them. */
  readonly text: string | null
  readonly display: string | null
  readonly channel: Channel
  readonly state: ContributionState
  readonly reason: string | null
  readonly saidAt: string
  readonly territory: string | null
  readonly theme: ThemeLine | null
  readonly meeting: Link | null
}

/** One source of a proposal, and why it became one. */
export type OriginStep = {
  readonly relation: OriginRelation
  readonly reason: string | null
  readonly at: string
  /** It was merged or split, and that was undone later. */
  readonly isUndone: boolean
  readonly from:
    | { readonly kind: 'contribution'; readonly said: Said }
    | {
        readonly kind: 'proposal'
        readonly proposal: Link
        /** The words that it brought along; null where it goes on by itself. */
        readonly text: string | null
        readonly said: readonly Said[]
      }
    | { readonly kind: 'entry'; readonly entry: Link }
}

export type Words = { readonly title: string; readonly text: string }

export type Votes = {
  readonly for: number
  readonly against: number
  readonly abstain: number
  readonly base: number | null
}

/** What was decided, how, and in exactly which words. */
export type DecisionRecord = {
  readonly number: string
  readonly meeting: Link
  readonly item: { readonly number: string; readonly title: string } | null
  readonly decidedAt: string
  readonly method: DecisionMethod
  readonly result: DecisionResult
  readonly votes: Votes | null
  readonly objectionsIntegrated: number
  readonly objections: readonly Objection[]
  /** The one decision about several proposals of which this is a part. */
  readonly block: { readonly number: string; readonly size: number } | null
  readonly minorityView: string | null
  readonly reason: string | null
  readonly version: Words & { readonly number: number }
  /** SHA-256 of the canonical words, 64 hex digits. */
  readonly hash: string
}

/** One account of an entry. */
export type Report = {
  /** A day, `2023-12-31`. */
  readonly asOf: string
  readonly status: ReportStatus
  readonly value: number | null
  readonly spent: number | null
  readonly note: string | null
}

/** A row of the plan, as far as every page that names it needs it. */
export type EntryLine = {
  readonly code: string
  readonly year: number
  readonly activity: string
  readonly state: EntryState
  readonly status: EntryStatus
  readonly responsible: string
  readonly cooperation: readonly string[]
  readonly term: { readonly from: string | null; readonly to: string | null }
  readonly cost: number | null
  readonly costReason: string | null
  readonly sources: readonly FundingSource[]
  readonly sourceReason: string | null
  readonly coverage: Coverage
  readonly indicator: string | null
  readonly baseline: number | null
  readonly target: number | null
  /** Newest last. */
  readonly reports: readonly Report[]
}

export type EntryInPlan = EntryLine & { readonly plan: { readonly slug: string; readonly title: string } }

/** What has become of a proposal so far, and of the one into which it was merged. */
export type Outcome = {
  readonly code: string
  readonly title: string
  readonly state: ProposalState
  readonly reason: string | null
  readonly referredTo: string | null
  readonly answerDue: string | null
  readonly decisions: readonly DecisionRecord[]
  readonly entry: EntryInPlan | null
  readonly mergedInto: Outcome | null
}

/** What was sent from outside and is not public yet. */
export type WaitingContribution = {
  readonly code: string
  readonly sentAt: string
  readonly meeting: Link
  readonly process: ProcessLine
  /** For a moderator, for the public view to go on, or for nobody any more since the meeting is over. */
  readonly waitsFor: 'moderator' | 'public-view' | 'nobody'
}

export type ContributionPage = {
  readonly said: Said
  readonly process: ProcessLine
  readonly became: readonly {
    readonly relation: OriginRelation
    readonly reason: string | null
    readonly at: string
    readonly isUndone: boolean
    readonly outcome: Outcome
  }[]
}

/** A later proposal that began here. */
export type LedTo = Link & { readonly relation: OriginRelation; readonly isUndone: boolean }

export type ProposalPage = Outcome & {
  readonly words: Words
  /** Whether these are the words of a decision, the newest stored ones, or those of the last act. */
  readonly wordsAre: 'decided' | 'in_writing' | 'kept'
  readonly process: ProcessLine
  readonly theme: ThemeLine | null
  readonly level: Level
  readonly measure: (Link & { readonly planSlug: string }) | null
  readonly meeting: Link | null
  readonly suggestedResponsible: string | null
  readonly estimatedCost: number | null
  readonly tabledAt: string
  readonly originNote: string | null
  readonly origins: readonly OriginStep[]
  readonly mergedFrom: readonly Link[]
  /** Later proposals that began here. */
  readonly ledTo: readonly LedTo[]
}

export type EntryPage = {
  readonly entry: EntryInPlan
  readonly process: ProcessLine
  readonly theme: ThemeLine | null
  readonly goal: Link
  readonly measure: Link
  readonly proposal: (Outcome & Pick<ProposalPage, 'origins' | 'originNote'>) | null
  /** What else stands under the measure, in this and other years. */
  readonly sameMeasure: readonly EntryLine[]
  readonly ledTo: readonly LedTo[]
}
