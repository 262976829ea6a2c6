import type { Choice } from '#domain/vote/ballot.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { OwnBallot } from '#protocol/requests.ts'

/** How one's own ballot stands, as this page knows. */
export type BallotState =
  | { readonly kind: 'looking' }
  | { readonly kind: 'none'; readonly hasLeft: boolean }
  | { readonly kind: 'choosing'; readonly picked: Choice | null }
  /** On its way; `isSlow` once there should have been an answer. */
  | { readonly kind: 'sending'; readonly choice: Choice; readonly isSlow: boolean }
  /** By the server's word; the choice is shown of an open ballot only. */
  | { readonly kind: 'counted'; readonly choice: Choice | null }
  | { readonly kind: 'refused'; readonly reason: Reason }

export type BallotNews =
  | { readonly kind: 'found'; readonly own: OwnBallot }
  | { readonly kind: 'picked'; readonly choice: Choice }
  | { readonly kind: 'unpicked' }
  | { readonly kind: 'cast'; readonly choice: Choice }
  | { readonly kind: 'slow' }
  | { readonly kind: 'counted' }
  | { readonly kind: 'refused'; readonly reason: Reason }

export function nextBallot(state: BallotState, news: BallotNews): BallotState {
  switch (news.kind) {
    case 'found':
      return found(state, news.own)
    case 'picked':
      return state.kind === 'choosing' ? { kind: 'choosing', picked: news.choice } : state
    case 'unpicked':
      return state.kind === 'choosing' ? { kind: 'choosing', picked: null } : state
    case 'cast':
      return { kind: 'sending', choice: news.choice, isSlow: false }
    case 'slow':
      return state.kind === 'sending' ? { ...state, isSlow: true } : state
    case 'counted':
      return { kind: 'counted', choice: null }
    case 'refused':
      return { kind: 'refused', reason: news.reason }
  }
}

/** What the server knows never takes back a ballot that is on its way, or a choice being made. */
function found(state: BallotState, { right, hasVoted, choice }: OwnBallot): BallotState {
  if (state.kind === 'sending') return state
  if (hasVoted) return { kind: 'counted', choice }
  if (right !== 'here') return { kind: 'none', hasLeft: right === 'left' }
  return state.kind === 'choosing' ? state : { kind: 'choosing', picked: null }
}

const PASSING: ReadonlySet<Reason> = new Set(['no-answer', 'server-error', 'database-away', 'rate-limited'])

/** Nobody has judged the ballot yet: it is sent again. */
export const isPassing = (reason: Reason) => PASSING.has(reason)
