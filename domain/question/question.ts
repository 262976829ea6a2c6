import { acceptActs } from '#domain/meeting/course.ts'
import type { MeetingState } from '#domain/meeting/role.ts'
import { parseHidingReason } from '#domain/moderation/hiding-reason.ts'
import { allow, type Result, refuse } from '#domain/result.ts'

/** asked → visible | hidden → answered_live | to_be_answered → answered (reference 2.4). */
export const QUESTION_STATES = [
  'asked',
  'visible',
  'hidden',
  'answered_live',
  'to_be_answered',
  'answered',
] as const
export type QuestionState = (typeof QUESTION_STATES)[number]

export const LONGEST_ANSWER = 4000
export const LONGEST_ANSWERER = 120
/** A promise for the year after next is none. */
const LATEST_DUE_DAYS = 366
/** What nobody had time for is answered within this many days of the close, unless a moderator says otherwise. */
export const ANSWER_DAYS = 30

type Changed = 'question-changed'
type NotSitting = 'meeting-not-open' | 'meeting-closed'

const OPEN: ReadonlySet<QuestionState> = new Set(['visible', 'to_be_answered'])

/** Everybody reads it, and it has no answer yet. */
export const isUnanswered = (state: QuestionState) => OPEN.has(state)

export const isAnswered = (state: QuestionState) => state === 'answered' || state === 'answered_live'

/** Whoever wants to know it too can say so until it is answered. */
export const acceptSupport = (state: QuestionState): Result<true, Changed> =>
  isUnanswered(state) ? allow(true) : refuse('question-changed')

/** Looked through, or hidden by mistake. */
export const showQuestion = (state: QuestionState): Result<'visible', Changed> =>
  state === 'asked' || state === 'hidden' ? allow('visible') : refuse('question-changed')

/** Hidden with a reason that everybody reads; what has a promise or an answer stays. */
export function hideQuestion(
  state: QuestionState,
  reason: string,
): Result<string, Changed | 'reason-missing' | 'too-long'> {
  if (state !== 'asked' && state !== 'visible') return refuse('question-changed')
  return parseHidingReason(reason)
}

type Standing = { readonly id: string; readonly state: QuestionState }
type Seen = {
  readonly meeting: MeetingState
  /** Which one is being answered, and which one the moderator saw being answered. */
  readonly currentId: string | null
  readonly seenId: string | null
}

/** It is answered now, before everybody. Of two moderators who call different ones the second is told. */
export function takeUpQuestion(
  { id, state }: Standing,
  { meeting, currentId, seenId }: Seen,
): Result<true, NotSitting | Changed> {
  const sits = acceptActs(meeting)
  if (!sits.ok) return sits
  if (!isUnanswered(state) || currentId !== seenId || currentId === id) return refuse('question-changed')
  return allow(true)
}

type Answer = { readonly text: string; readonly how: 'live' | 'written' }
type Answered = { readonly state: 'answered_live' | 'answered'; readonly answer: string | null }

/** An answer given aloud needs no words here; a written one is its words. Answered once. */
export function answerQuestion(
  state: QuestionState,
  { text, how }: Answer,
  meeting: MeetingState,
): Result<Answered, NotSitting | Changed | 'empty' | 'too-long'> {
  if (!isUnanswered(state)) return refuse('question-changed')
  const sits = how === 'live' ? acceptActs(meeting) : allow(true)
  if (!sits.ok) return sits
  const said = text.replace(/\r\n?/g, '\n').trim()
  if (said.length > LONGEST_ANSWER) return refuse('too-long')
  if (how === 'live') return allow({ state: 'answered_live', answer: said || null })
  return said === '' ? refuse('empty') : allow({ state: 'answered', answer: said })
}

type Promised = {
  readonly due: string
  readonly today: string
  /** The day that stands there, and the one that the moderator saw there. */
  readonly before: string | null
  readonly seen: string | null
  /** Whether the meeting still goes on, so that a slip can be put right. */
  readonly isOpen: boolean
}

/** From the close of the meeting on nobody moves a promised day away from what would be late. */
export function promiseAnswer(
  state: QuestionState,
  { due, today, before, seen, isOpen }: Promised,
): Result<string, Changed | 'due-out-of-range' | 'due-not-later'> {
  if (!isUnanswered(state) || before !== seen) return refuse('question-changed')
  const keepsWord = before !== null && due <= before
  if (before !== null && !isOpen && !keepsWord) return refuse('due-not-later')
  return due < today || due > daysAfter(today, LATEST_DUE_DAYS) ? refuse('due-out-of-range') : allow(due)
}

/** The day by which what has neither answer nor day is answered once the meeting is over. */
export const dueAfterClose = (today: string): string => daysAfter(today, ANSWER_DAYS)

/** From the day after on. */
export const isOverdue = ({ state, due }: { state: QuestionState; due: string | null }, today: string) =>
  state === 'to_be_answered' && due !== null && due < today

export function daysAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

type Ranked = Standing & {
  readonly supporters: number
  readonly position: number
  readonly takenUpAt: string | null
}

/** What is being answered, then what most people want to know, then what was asked first; the answered after all. */
export function byWeight(a: Ranked, b: Ranked): number {
  return (
    Number(b.takenUpAt !== null) - Number(a.takenUpAt !== null) ||
    Number(isAnswered(a.state)) - Number(isAnswered(b.state)) ||
    b.supporters - a.supporters ||
    a.position - b.position
  )
}
