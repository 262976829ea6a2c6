import { allow, type Result, refuse } from '#domain/result.ts'
import { isAdopted, type ProposalState } from './state.ts'

/** Only what was adopted goes into the plan, and only once. */
export function mayFinalise(
  state: ProposalState,
): Result<true, 'already-finalised' | 'already-merged' | 'already-split' | 'not-adopted'> {
  if (state === 'finalised') return refuse('already-finalised')
  if (state === 'merged') return refuse('already-merged')
  if (state === 'split') return refuse('already-split')
  return isAdopted(state) ? allow(true) : refuse('not-adopted')
}
