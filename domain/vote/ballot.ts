import { allow, type Result, refuse } from '#domain/result.ts'
import type { VoteState } from './vote.ts'

export const CHOICES = ['for', 'against', 'abstain'] as const
export type Choice = (typeof CHOICES)[number]

/** Whether somebody may vote here now: never came with a vote, left, or is here. */
export type VotingRight = 'none' | 'left' | 'here'

export type BallotRefusal = 'already-voted' | 'vote-closed' | 'no-right-to-vote' | 'left-meeting'

type Cast = {
  readonly state: VoteState
  readonly right: VotingRight
  /** The request with which this person has voted before. */
  readonly earlier: string | null
  readonly requestId: string
}

/**
 * Whether a ballot counts. One person, one ballot, and like one in an urn it stays as it was cast, open
 * or secret: the same rule for both, and nobody is asked to think again. The same request once more
 * is the same ballot, also after the close.
 */
export function acceptBallot({
  state,
  right,
  earlier,
  requestId,
}: Cast): Result<'counts' | 'counted-before', BallotRefusal> {
  if (earlier === requestId) return allow('counted-before')
  if (earlier !== null) return refuse('already-voted')
  if (state !== 'open') return refuse('vote-closed')
  if (right === 'none') return refuse('no-right-to-vote')
  return right === 'left' ? refuse('left-meeting') : allow('counts')
}
