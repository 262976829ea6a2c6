import { allow, type Result, refuse } from '#domain/result.ts'
import { columnOf, isAdopted, isOpenForText, type MovableColumn, type ProposalState } from './state.ts'

export type Movable = { readonly state: ProposalState; readonly themeId: string | null }

/** Why a card that has left discussion is closed. */
export type Closed =
  | 'already-decided'
  | 'already-finalised'
  | 'already-merged'
  | 'already-split'
  | 'vote-open'
  | 'wrong-state'

export type MoveRefusal = Closed | 'theme-missing'

/**
 * Where a card may be moved by hand: between the columns before a decision, in any direction. A
 * deferred proposal comes back into discussion; whatever else was decided stays decided.
 */
export function moveTo(proposal: Movable, to: MovableColumn): Result<ProposalState, MoveRefusal> {
  const comesBack = proposal.state === 'deferred' && to === 'in_discussion'
  if (!isOpenForText(proposal.state) && !comesBack) return refuse(whyClosed(proposal.state))
  if (to === 'ready_for_decision' && proposal.themeId === null) return refuse('theme-missing')

  return allow(columnOf(proposal.state) === to ? proposal.state : to)
}

/** Its authors, or the group, take a proposal back before it is decided. Its page says why. */
export function withdraw(
  proposal: Movable,
  reason: string,
): Result<{ state: 'withdrawn'; reason: string }, MoveRefusal | 'reason-missing'> {
  if (!isOpenForText(proposal.state)) return refuse(whyClosed(proposal.state))
  if (reason.trim() === '') return refuse('reason-missing')
  return allow({ state: 'withdrawn', reason: reason.trim() })
}

/** Why nothing more can be changed on a card that has left discussion. */
export function whyClosed(state: ProposalState): Closed {
  if (state === 'in_vote') return 'vote-open'
  if (state === 'finalised') return 'already-finalised'
  if (state === 'merged') return 'already-merged'
  if (state === 'split') return 'already-split'
  const decided = isAdopted(state) || state === 'not_adopted' || state === 'deferred' || state === 'referred'
  return decided ? 'already-decided' : 'wrong-state'
}
