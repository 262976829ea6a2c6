import type { LineLook } from '#domain/history/line.ts'
import type { RevisionKind } from '#domain/history/revision.ts'
import type { MeetingState } from '#domain/meeting/role.ts'
import type { Place } from './place.ts'

/** The present text, where a revision may be named. */
export const NOW = 'now'

/** The history of a meeting's document, for those who write at it. */
export type HistoryPage = {
  readonly meeting: {
    readonly code: string
    readonly title: string
    readonly state: MeetingState
    readonly group: { readonly slug: string; readonly name: string } | null
    readonly place: Place
  }
  /** Whether whoever looks may keep, restore and erase. */
  readonly isModerator: boolean
  readonly isOpen: boolean
  /** Newest first. */
  readonly revisions: readonly RevisionLine[]
  /** null while there is nothing to compare, and where the address names what does not exist. */
  readonly comparison: Comparison | null
  readonly isUnknown: boolean
}

export type RevisionLine = {
  readonly id: string
  readonly kind: RevisionKind
  readonly name: string | null
  readonly at: string
  readonly item: { readonly number: string; readonly title: string } | null
  readonly proposalCode: string | null
  readonly by: string | null
  readonly erasedAt: string | null
}

export type Comparison = {
  /** Ids of revisions, or `now`; the earlier first. */
  readonly from: string
  readonly to: string
  readonly added: number
  readonly removed: number
  /** The notes, then each card whose words differ. */
  readonly sections: readonly ComparedSection[]
}

export type ComparedSection = {
  readonly id: string
  /** The public code of a card; null for the notes. */
  readonly code: string | null
  readonly lines: readonly ComparedLineView[]
}

export type ComparedLineView = {
  readonly key: string
  readonly look: LineLook
  readonly change: 'same' | 'changed' | 'added' | 'removed'
  readonly passages: readonly PassageView[]
}

export type PassageView = {
  readonly change: 'same' | 'added' | 'removed'
  readonly text: string
  /** Who wrote it, where that is known. */
  readonly by: string | null
}
