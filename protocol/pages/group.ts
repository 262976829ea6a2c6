import type { ProposalState } from '#domain/proposal/state.ts'
import type { MeetingLine } from './meeting-line.ts'
import type { Link, ProcessLine, ThemeLine } from './place.ts'

export type GroupLine = {
  readonly slug: string
  readonly name: string
  readonly theme: ThemeLine | null
  readonly members: number
  readonly openToJoin: boolean
  readonly next: { readonly code: string; readonly startsAt: string } | null
}

/** Somebody in office, named only as far as they allow. */
export type Official = { readonly name: string | null; readonly role: string | null }

export type GroupPage = GroupLine & {
  readonly process: ProcessLine
  readonly lead: Official | null
  readonly coming: readonly MeetingLine[]
  readonly past: readonly PastMeeting[]
  readonly proposals: readonly GroupProposal[]
  readonly overdue: readonly OverdueAnswer[]
}

/** A question from the public whose promised day has passed. */
export type OverdueAnswer = {
  readonly code: string
  readonly text: string
  readonly due: string
  readonly responsible: string | null
  readonly meetingCode: string
}

export type PastMeeting = MeetingLine & {
  readonly minutes: { readonly number: string; readonly text: string; readonly publishedAt: string } | null
}

export type GroupProposal = Link & {
  readonly state: ProposalState
  readonly entryCode: string | null
  readonly origins: number
}
