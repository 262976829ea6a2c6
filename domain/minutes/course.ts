import type { MeetingState } from '#domain/meeting/role.ts'
import { allow, type Result, refuse } from '#domain/result.ts'

/**
 * The course of minutes: generated at the close of the meeting, edited, in review, approved, published;
 * a correction takes published minutes back into work. How far they are, the meeting's state says.
 */
export type MinutesStage = 'generated' | 'edited' | 'in_review' | 'approved' | 'published'

const STAGES: Partial<Record<MeetingState, MinutesStage>> = {
  closed: 'generated',
  minutes_draft: 'edited',
  minutes_in_review: 'in_review',
  minutes_approved: 'approved',
  minutes_published: 'published',
}

/** Undefined before the close of a meeting: there are no minutes yet. */
export const stageOf = (state: MeetingState): MinutesStage | undefined => STAGES[state]

export type StageRefusal = 'minutes-not-begun' | 'minutes-published' | 'wrong-state'

/**
 * Words may be edited until they are published. An edit ends what came after editing: nobody approves
 * words that change under them, but a review goes on.
 */
export function edit(state: MeetingState): Result<MeetingState, StageRefusal> {
  const stage = stageOf(state)
  if (stage === undefined) return refuse('minutes-not-begun')
  if (stage === 'published') return refuse('minutes-published')
  return allow(stage === 'generated' || stage === 'edited' ? 'minutes_draft' : 'minutes_in_review')
}

export function sendToReview(state: MeetingState): Result<'minutes_in_review', StageRefusal> {
  const stage = stageOf(state)
  if (stage === undefined) return refuse('minutes-not-begun')
  if (stage === 'published') return refuse('minutes-published')
  return stage === 'generated' || stage === 'edited' ? allow('minutes_in_review') : refuse('wrong-state')
}

type Review = { readonly state: MeetingState; readonly remarksUntil: Date | null; readonly at: Date }

/** Corrections are proposed while the review lasts. */
export function acceptRemark({ state, remarksUntil, at }: Review): Result<true, StageRefusal | 'too-late'> {
  const stage = stageOf(state)
  if (stage === undefined) return refuse('minutes-not-begun')
  if (stage === 'published') return refuse('minutes-published')
  if (stage !== 'in_review') return refuse('wrong-state')
  return remarksUntil !== null && at > remarksUntil ? refuse('too-late') : allow(true)
}

type Approval = {
  readonly state: MeetingState
  readonly verifierId: string | null
  readonly writerIds: readonly string[]
  readonly unanswered: number
  /** SHA-256 of what was verified before, of what the verifier has read, and of what stands there now. */
  readonly verified: string | null
  readonly read: string
  readonly present: string
}

/** Two people answer for minutes: whoever wrote in them does not verify them. */
export function approve(
  approval: Approval,
): Result<'minutes_approved', StageRefusal | 'own-minutes' | 'remarks-open' | 'minutes-changed'> {
  const stage = stageOf(approval.state)
  if (stage === undefined) return refuse('minutes-not-begun')
  if (stage === 'published') return refuse('minutes-published')
  // The record may have moved on since: then what was verified is verified anew.
  const isOutdated = stage === 'approved' && approval.verified !== approval.present
  if (stage !== 'in_review' && !isOutdated) return refuse('wrong-state')
  if (approval.verifierId !== null && approval.writerIds.includes(approval.verifierId)) {
    return refuse('own-minutes')
  }
  if (approval.unanswered > 0) return refuse('remarks-open')
  return approval.read === approval.present ? allow('minutes_approved') : refuse('minutes-changed')
}

type Publication = {
  readonly state: MeetingState
  readonly verified: string | null
  readonly present: string
  readonly openFindings: number
}

/** What is published is what was verified, and nothing private stands in it unresolved. */
export function publish(
  publication: Publication,
): Result<'minutes_published', StageRefusal | 'minutes-changed' | 'private-words'> {
  const stage = stageOf(publication.state)
  if (stage === undefined) return refuse('minutes-not-begun')
  if (stage === 'published') return refuse('minutes-published')
  if (stage !== 'approved') return refuse('wrong-state')
  if (publication.openFindings > 0) return refuse('private-words')
  return publication.verified === publication.present ? allow('minutes_published') : refuse('minutes-changed')
}

export type Correction = { readonly what: string; readonly why: string }

/** A correction says what and why; it makes the next version and leaves the last one readable. */
export function beginCorrection(
  state: MeetingState,
  { what, why }: Correction,
): Result<Correction, StageRefusal | 'reason-missing'> {
  const stage = stageOf(state)
  if (stage === undefined) return refuse('minutes-not-begun')
  if (stage !== 'published') return refuse('wrong-state')
  const said = { what: what.trim(), why: why.trim() }
  return said.what === '' || said.why === '' ? refuse('reason-missing') : allow(said)
}

type Terms = { readonly remarkDays: number; readonly publishDays: number }

/** How long people may propose corrections, and when minutes are due, as the rulebook has it. */
export function termsOf(rulebook: unknown): Terms {
  const said = typeof rulebook === 'object' && rulebook !== null ? rulebook : {}
  const days = (name: string, usual: number) => {
    const value: unknown = new Map<string, unknown>(Object.entries(said)).get(name)
    return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 90 ? value : usual
  }
  return { remarkDays: days('minutes_comment_days', 5), publishDays: days('minutes_publish_days', 14) }
}

export const daysAfter = (moment: Date, days: number) => new Date(moment.getTime() + days * 86_400_000)
