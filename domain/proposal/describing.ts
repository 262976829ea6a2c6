import { allow, type Result, refuse } from '#domain/result.ts'
import { isOpenForText, type ProposalState } from './state.ts'

/** What a card says about itself may change until it is decided; what is ready keeps its theme. */
export function mayDescribe(
  { state }: { readonly state: ProposalState },
  { themeId }: { readonly themeId?: string | null | undefined },
): Result<true, 'not-open-for-text' | 'already-merged' | 'already-split' | 'theme-missing'> {
  if (state === 'merged') return refuse('already-merged')
  if (state === 'split') return refuse('already-split')
  if (!isOpenForText(state)) return refuse('not-open-for-text')
  return themeId === null && state === 'ready_for_decision' ? refuse('theme-missing') : allow(true)
}
