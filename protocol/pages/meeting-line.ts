import type { MeetingState } from '#domain/meeting/role.ts'
import type { ProcessLine, ThemeLine } from './place.ts'

export type MeetingKind =
  | 'working_group'
  | 'pre_conference'
  | 'thematic_group'
  | 'plenary'
  | 'public_hearing'
  | 'steering'
  | 'council_committee'

/** A meeting as it stands in a list and in a calendar. */
export type MeetingLine = {
  readonly code: string
  readonly title: string
  readonly kind: MeetingKind
  readonly state: MeetingState
  readonly startsAt: string
  readonly endsAt: string
  readonly where: string | null
  readonly group: { readonly slug: string; readonly name: string } | null
  readonly theme: ThemeLine | null
  readonly process: ProcessLine
  readonly hasMinutes: boolean
  readonly decisions: number
}

/** What a calendar needs besides: every published change counts one up. */
export type MeetingEvent = MeetingLine & {
  readonly calendarSequence: number
  /** The last published change, else the notice itself. */
  readonly changedAt: string
  readonly cancelReason: string | null
  readonly agenda: readonly { readonly number: string; readonly title: string }[]
}

/** A meeting that is going on, with what it is at. */
export type LiveMeeting = MeetingLine & {
  readonly currentItem: { readonly number: string; readonly title: string } | null
}
