import { allow, type Result, refuse } from '#domain/result.ts'
import { type Closed, whyClosed } from './moving.ts'
import { type DecisionMethod, type DecisionResult, isAdopted, type ProposalState } from './state.ts'

export type Votes = {
  readonly votesFor: number | null
  readonly votesAgainst: number | null
  readonly votesAbstain: number | null
  /** How many were entitled and present; null where nobody counted them. */
  readonly base: number | null
}

/** What the chair announces. */
export type Announced = Votes & {
  readonly method: DecisionMethod
  readonly result: DecisionResult
  readonly objectionsIntegrated: number
  readonly minorityView: string | null
  readonly reason: string | null
}

export type DecisionRefusal =
  | Closed
  | 'theme-missing'
  | 'counts-missing'
  | 'counts-exceed-base'
  | 'result-contradicts-counts'
  | 'reason-missing'

const COUNTED: ReadonlySet<DecisionMethod> = new Set([
  'show_of_cards',
  'electronic_open',
  'electronic_secret',
])

export const isCounted = (method: DecisionMethod) => COUNTED.has(method)

/** A proposal that is not taken up owes its authors a reason. */
export const needsReason = (result: DecisionResult) => !isAdopted(result)

const UNCOUNTED: Votes = { votesFor: null, votesAgainst: null, votesAbstain: null, base: null }

/** Whether these votes adopt. */
type Carries = (votes: { readonly votesFor: number; readonly votesAgainst: number }) => boolean

const hasMajority: Carries = ({ votesFor, votesAgainst }) => votesFor > votesAgainst

/**
 * What goes on record when a body decides about a proposal. Counted methods carry their numbers,
 * and the result follows from them, by simple majority unless told; the others carry none.
 */
export function decide(
  proposal: { readonly state: ProposalState; readonly themeId: string | null },
  announced: Announced,
  carries: Carries = hasMajority,
): Result<Announced, DecisionRefusal> {
  if (proposal.state !== 'ready_for_decision') return refuse(whyClosed(proposal.state))
  if (proposal.themeId === null) return refuse('theme-missing')

  const votes = isCounted(announced.method) ? checkVotes(announced, carries) : allow(UNCOUNTED)
  if (!votes.ok) return votes

  const reason = orNull(announced.reason)
  if (reason === null && needsReason(announced.result)) return refuse('reason-missing')
  return allow({ ...announced, ...votes.value, reason, minorityView: orNull(announced.minorityView) })
}

function checkVotes(
  announced: Announced,
  carries: Carries,
): Result<Votes, 'counts-missing' | 'counts-exceed-base' | 'result-contradicts-counts'> {
  const { votesFor, votesAgainst, votesAbstain, base, result } = announced
  if (votesFor === null || votesAgainst === null || votesAbstain === null) return refuse('counts-missing')

  const cast = votesFor + votesAgainst + votesAbstain
  if (cast === 0) return refuse('counts-missing')
  if (base !== null && cast > base) return refuse('counts-exceed-base')
  if (contradicts(result, carries({ votesFor, votesAgainst }))) return refuse('result-contradicts-counts')
  return allow({ votesFor, votesAgainst, votesAbstain, base })
}

/** To defer or refer is possible with any numbers. */
function contradicts(result: DecisionResult, isCarried: boolean): boolean {
  if (isAdopted(result)) return !isCarried
  return result === 'not_adopted' && isCarried
}

const orNull = (text: string | null) => text?.trim() || null
