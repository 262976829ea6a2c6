import { allow, type Result, refuse } from '#domain/result.ts'
import { cast, weigh } from '#domain/vote/outcome.ts'
import { needed, type Turnout, type VoteRule } from '#domain/vote/rule.ts'
import { type Closed, whyClosed } from './moving.ts'
import { type Objection, type ObjectionRefusal, settleObjections } from './objection.ts'
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
  readonly objections: readonly Objection[]
  readonly minorityView: string | null
  readonly reason: string | null
}

/** Who is at a meeting with a vote, and who came with one, as its list of attendance says. */
export type Presence = { readonly present: number; readonly accredited: number }

/** By what a decision is judged; without a list of attendance the chair says how many are present. */
export type Judging = { readonly rule: VoteRule; readonly presence: Presence | null }

export type DecisionRefusal =
  | Closed
  | ObjectionRefusal
  | CountRefusal
  | 'theme-missing'
  | 'no-quorum'
  | 'reason-missing'

type CountRefusal =
  | 'counts-missing'
  | 'base-missing'
  | 'base-changed'
  | 'counts-exceed-base'
  | 'result-contradicts-counts'

const COUNTED: ReadonlySet<DecisionMethod> = new Set([
  'show_of_cards',
  'electronic_open',
  'electronic_secret',
])

export const isCounted = (method: DecisionMethod) => COUNTED.has(method)

/** A proposal that is not taken up owes its authors a reason. */
export const needsReason = (result: DecisionResult) => !isAdopted(result)

const UNCOUNTED: Votes = { votesFor: null, votesAgainst: null, votesAbstain: null, base: null }

/**
 * What goes on record when a body decides about a proposal: by hand and by machine judged by the same
 * rule of the rulebook. Counted methods carry their numbers, and the result follows from them; the
 * others carry none, and need the quorum all the same.
 */
export function decide(
  proposal: { readonly state: ProposalState; readonly themeId: string | null },
  announced: Announced,
  { rule, presence }: Judging,
): Result<Announced, DecisionRefusal> {
  if (proposal.state !== 'ready_for_decision') return refuse(whyClosed(proposal.state))
  if (proposal.themeId === null) return refuse('theme-missing')
  if (!quorumOf(rule.quorum, presence, announced.base).isMet) return refuse('no-quorum')

  const votes = isCounted(announced.method) ? checkVotes(announced, { rule, presence }) : allow(UNCOUNTED)
  if (!votes.ok) return votes
  const objections = settleObjections(announced.objections, announced)
  if (!objections.ok) return objections

  const reason = orNull(announced.reason)
  if (reason === null && needsReason(announced.result)) return refuse('reason-missing')
  const minorityView = orNull(announced.minorityView)
  return allow({ ...announced, ...votes.value, objections: objections.value, reason, minorityView })
}

export type QuorumOf = { readonly needed: number; readonly present: number; readonly isMet: boolean }

/** How many have to be present with a vote, and are; without a list of them, as the chair has counted. */
export function quorumOf(quorum: Turnout | null, presence: Presence | null, base: number | null): QuorumOf {
  const present = presence?.present ?? base ?? 0
  if (!quorum) return { needed: 0, present, isMet: true }
  const wanted = needed(quorum, presence?.accredited ?? present)
  return { needed: wanted, present, isMet: present >= wanted }
}

function checkVotes(announced: Announced, { rule, presence }: Judging): Result<Votes, CountRefusal> {
  const { votesFor, votesAgainst, votesAbstain, result } = announced
  if (votesFor === null || votesAgainst === null || votesAbstain === null) return refuse('counts-missing')
  const tally = { votesFor, votesAgainst, votesAbstain }
  if (cast(tally) === 0) return refuse('counts-missing')

  const base = baseOf(announced.base, presence)
  if (!base.ok) return base
  if (base.value === null && rule.approval.of === 'present') return refuse('base-missing')
  if (base.value !== null && cast(tally) > base.value) return refuse('counts-exceed-base')
  const { isCarried } = weigh(rule.approval, tally, base.value ?? 0)
  if (contradicts(result, isCarried)) return refuse('result-contradicts-counts')
  return allow({ ...tally, base: base.value })
}

/** The list of attendance says it; whoever has counted by another number looks again. */
function baseOf(typed: number | null, presence: Presence | null): Result<number | null, 'base-changed'> {
  if (!presence) return allow(typed)
  return typed === null || typed === presence.present ? allow(presence.present) : refuse('base-changed')
}

/** To defer or refer is possible with any numbers. */
function contradicts(result: DecisionResult, isCarried: boolean): boolean {
  if (isAdopted(result)) return !isCarried
  return result === 'not_adopted' && isCarried
}

const orNull = (text: string | null) => text?.trim() || null
