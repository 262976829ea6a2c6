import type { Objection } from '#domain/proposal/objection.ts'
import type { DecisionMethod, DecisionResult } from '#domain/proposal/state.ts'

/**
 * All that is known of a meeting when its minutes are put together. Plain values; who may be named
 * stands beside each name. What colleagues add to a meeting (speaking turns, extensions, questions of the
 * public) becomes a field here and a block in assemble.ts, and nothing else has to know.
 */
export type MinutesRecord = {
  readonly meeting: RecordedMeeting
  readonly people: { readonly chair: Somebody | null; readonly terms: readonly RecordedTerm[] }
  readonly attendance: readonly Attendee[]
  /** Counts from elsewhere, where nobody was written down by name. */
  readonly counted: Readonly<Record<string, number>>
  readonly pauses: readonly Pause[]
  readonly items: readonly RecordedItem[]
  readonly decisions: readonly RecordedDecision[]
  readonly tasks: readonly RecordedTask[]
  /** What earlier meetings have left to this one, as it stood at its close. */
  readonly earlierTasks: readonly EarlierTask[]
  readonly questions: readonly RecordedQuestion[]
  /** Of those that moderation hid nothing is told but how many. */
  readonly hiddenQuestions: number
  /** Priority rounds and moods that are over, in their order. */
  readonly dots: readonly RecordedDots[]
  readonly moods: readonly RecordedMood[]
}

export type RecordedMeeting = {
  readonly code: string
  readonly title: string
  readonly group: string | null
  readonly process: string
  readonly municipality: string
  readonly place: string | null
  readonly startsAt: string
  readonly openedAt: string | null
  readonly closedAt: string | null
}

/** A person as the house knows them, and as the public may call them. */
export type Somebody = {
  readonly name: string
  /** Null where the public knows them by what they do alone. */
  readonly publicName: string | null
  readonly role: string | null
}

/** Who moderated, or took the notes, from when until when. */
export type RecordedTerm = {
  readonly role: 'chair' | 'notes'
  readonly who: Somebody
  readonly since: string
  readonly until: string | null
}

export const SEGMENTS = ['recipient', 'worker', 'provider', 'government', 'public'] as const
export type Segment = (typeof SEGMENTS)[number]

export type Attendee = {
  readonly name: string
  readonly organisation: string | null
  readonly segment: Segment | null
  readonly mode: 'room' | 'online'
  readonly arrivedAt: string
  readonly leftAt: string | null
  readonly hasVote: boolean
}

export type Pause = { readonly from: string; readonly to: string | null; readonly reason: string }

export type RecordedItem = {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly state: 'planned' | 'open' | 'done' | 'skipped' | 'moved'
  readonly plannedMinutes: number
  readonly openedAt: string | null
  readonly closedAt: string | null
  /** When the earlier meeting was that did not come to it. */
  readonly returnedFrom: string | null
}

export type RecordedDecision = {
  readonly number: string
  readonly itemId: string | null
  readonly decidedAt: string
  readonly result: DecisionResult
  readonly method: DecisionMethod
  readonly votesFor: number | null
  readonly votesAgainst: number | null
  readonly votesAbstain: number | null
  readonly base: number | null
  readonly objectionsIntegrated: number
  readonly objections: readonly Objection[]
  readonly block: { readonly number: string; readonly size: number } | null
  readonly minorityView: string | null
  readonly reason: string | null
  readonly proposal: { readonly code: string; readonly title: string; readonly text: string }
  /** SHA-256 of the exact words. */
  readonly textHash: string
  readonly entryCode: string | null
  readonly contributions: readonly {
    readonly code: string
    readonly text: string
    readonly display: string
  }[]
}

export type RecordedTask = {
  readonly number: number
  readonly itemId: string | null
  readonly what: string
  readonly owner: string
  /** Of a person: what the public calls them, null for their role alone. */
  readonly ownerPublicName: string | null
  readonly due: string | null
  readonly state: 'open' | 'done' | 'dropped'
}

export type EarlierTask = RecordedTask & {
  /** The meeting at which it was taken on, whose task it remains. */
  readonly from: { readonly code: string; readonly startsAt: string }
}

/** A question from the public as it stood at the close; what was answered later stands with the question. */
export type RecordedQuestion = {
  readonly code: string
  readonly text: string
  readonly display: string
  /** Number of the item that it concerns. */
  readonly item: string | null
  readonly outcome: 'answered' | 'promised' | 'open'
  /** Null for what was answered aloud and not written down. */
  readonly answer: string | null
  readonly answeredBy: string | null
  readonly due: string | null
  readonly responsible: string | null
}

export type RecordedDots = {
  /** Counted through the meeting. */
  readonly number: number
  readonly itemId: string
  readonly took: number
  readonly entitled: number
  /** Of a round that was cancelled, which has no dots. */
  readonly reason: string | null
  readonly items: readonly {
    readonly code: string
    readonly title: string
    /** How many people put one dot on it, how many two, … */
    readonly puts: readonly number[]
  }[]
}

export type RecordedMood = {
  readonly number: number
  readonly itemId: string
  readonly question: string
  readonly green: number
  readonly yellow: number
  readonly red: number
  readonly entitled: number
  readonly concerns: readonly { readonly colour: 'green' | 'yellow' | 'red'; readonly text: string }[]
}
