import type { MinutesStage } from '#domain/minutes/course.ts'
import type { FindingVerdict, PlacedFinding } from '#domain/minutes/findings.ts'
import type { LayoutBlock, MinutesLayout } from '#domain/minutes/layout.ts'
import type { MeetingLine } from './meeting-line.ts'

/** Minutes as they were published. */
export type MinutesPage = {
  readonly meeting: MeetingLine
  readonly number: string
  readonly version: number
  readonly publishedAt: string
  /** Plain text; minutes from elsewhere have nothing else. */
  readonly text: string
  readonly layout: MinutesLayout | null
  /** SHA-256 of the bytes of the public edition. */
  readonly hash: string | null
  readonly versions: readonly VersionLine[]
  /** Whether this reader sees the members' edition. */
  readonly isInternal: boolean
  readonly mayCorrect: boolean
}

export type VersionLine = {
  readonly version: number
  readonly publishedAt: string
  readonly correction: { readonly what: string; readonly why: string; readonly by: string } | null
}

/** Minutes in work, for those who write, check and verify them. */
export type MinutesWork = {
  readonly meeting: { readonly code: string; readonly title: string; readonly groupId: string | null }
  readonly place: { readonly locale: string; readonly timeZone: string }
  readonly stage: MinutesStage
  readonly mayWrite: boolean
  readonly mayVerify: boolean
  readonly mayPublish: boolean
  /** Whether this reader wrote in them, so that somebody else verifies. */
  readonly isWriter: boolean
  readonly mayRemark: boolean
  readonly parts: readonly WorkPart[]
  readonly tasks: readonly WorkTask[]
  readonly items: readonly { readonly id: string; readonly title: string }[]
  /** Findings in what nobody can edit here: tasks, titles, what a correction says of itself. */
  readonly otherFindings: readonly WorkFinding[]
  readonly openFindings: number
  readonly openRemarks: number
  readonly remarksUntil: string | null
  readonly dueAt: string | null
  readonly correcting: { readonly what: string; readonly why: string } | null
  readonly verifiedBy: string | null
  /** The record moved on after it was verified. */
  readonly isOutdated: boolean
  readonly hash: string
  readonly internal: MinutesLayout
  readonly public: MinutesLayout
}

/** One part that people write, with the facts that stand around it. */
export type WorkPart = {
  readonly key: string
  readonly kind: 'opening' | 'item' | 'note' | 'closing'
  readonly title: string
  readonly facts: readonly LayoutBlock[]
  readonly text: string
  readonly revision: number
  readonly editedBy: string | null
  readonly editedAt: string | null
  readonly findings: readonly WorkFinding[]
  readonly remarks: readonly WorkRemark[]
}

export type WorkFinding = PlacedFinding & {
  readonly around: string
  readonly resolution: { readonly verdict: FindingVerdict; readonly reason: string } | null
}

export type WorkRemark = {
  readonly id: string
  readonly text: string
  readonly by: string
  readonly at: string
  readonly state: 'proposed' | 'accepted' | 'declined'
  readonly answer: string | null
}

export type WorkTask = {
  readonly id: string
  readonly number: number
  readonly what: string
  readonly owner: string
  readonly due: string | null
  readonly state: 'open' | 'done' | 'dropped'
  readonly reason: string | null
}
