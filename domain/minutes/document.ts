import type {
  Attendee,
  Pause,
  RecordedDecision,
  RecordedDots,
  RecordedMeeting,
  RecordedMood,
  RecordedQuestion,
  Segment,
} from './record.ts'

/** Minutes as facts and paragraphs, without the words and formats of any language. */
export type MinutesDocument = {
  readonly edition: Edition
  readonly meeting: RecordedMeeting
  readonly blocks: readonly MinutesBlock[]
}

/** Members read everything; the public reads functionaries by name, everybody else as a count. */
export type Edition = 'internal' | 'public'

export type MinutesBlock =
  | AttendanceBlock
  | { readonly kind: 'overview'; readonly decisions: readonly DecisionLine[] }
  | { readonly kind: 'words'; readonly at: 'opening' | 'closing'; readonly paragraphs: readonly string[] }
  | ItemBlock
  | { readonly kind: 'tasks'; readonly tasks: readonly TaskLine[] }
  | { readonly kind: 'earlier-tasks'; readonly tasks: readonly EarlierTaskLine[] }
  | QuestionsBlock
  | { readonly kind: 'pauses'; readonly pauses: readonly Pause[] }
  | SignaturesBlock

export type SignaturesBlock = {
  readonly kind: 'signatures'
  /** Of a meeting that nobody was seen to run: who leads its group. */
  readonly chair: string | null
  readonly chairRole: string | null
  readonly terms: readonly TermLine[]
}

export type TermLine = {
  readonly role: 'chair' | 'notes'
  /** Null where the public edition does not name somebody. */
  readonly name: string | null
  readonly function: string | null
  readonly until: string | null
}

export type QuestionsBlock = {
  readonly kind: 'questions'
  readonly questions: readonly RecordedQuestion[]
  readonly hidden: number
}

export type AttendanceBlock = {
  readonly kind: 'attendance'
  readonly total: number
  readonly online: number
  readonly bySegment: readonly { readonly segment: Segment; readonly count: number }[]
  readonly counted: Readonly<Record<string, number>>
  /** Empty in the public edition. */
  readonly people: readonly Attendee[]
}

export type DecisionLine = Pick<RecordedDecision, 'number' | 'result'> & {
  readonly code: string
  readonly title: string
}

export type ItemBlock = {
  readonly kind: 'item'
  readonly number: string
  readonly title: string
  readonly state: 'planned' | 'open' | 'done' | 'skipped' | 'moved'
  readonly plannedMinutes: number
  /** When the earlier meeting was that did not come to it. */
  readonly returnedFrom: string | null
  /** Null for an item that was not held. */
  readonly held: { readonly from: string; readonly to: string; readonly minutes: number } | null
  readonly paragraphs: readonly string[]
  readonly decisions: readonly (RecordedDecision & { readonly note: readonly string[] })[]
  readonly dots: readonly RecordedDots[]
  readonly moods: readonly RecordedMood[]
}

export type TaskLine = {
  readonly number: number
  readonly what: string
  /** Null where the public edition does not name a person. */
  readonly owner: string | null
  readonly due: string | null
  readonly state: 'open' | 'done' | 'dropped'
}

/** With the day of the meeting at which it was taken on. */
export type EarlierTaskLine = TaskLine & { readonly from: string }
