import {
  type Announced,
  type DecisionRefusal,
  decide,
  isCounted,
  needsReason,
} from '#domain/proposal/decision.ts'
import { DECISION_METHODS, type DecisionMethod } from '#domain/proposal/state.ts'
import type { Result } from '#domain/result.ts'
import { isVoteMethod } from '#domain/vote/vote.ts'
import type { FloorCard } from '#protocol/floor.ts'
import type { Reason } from '#protocol/reasons.ts'

/** A decision as the moderator fills it in. */
export type DecisionForm = Announced & {
  readonly minorityView: string
  readonly reason: string
  /** What an electronic vote asks. */
  readonly question: string
}

export type DecisionField = 'question' | 'votesFor' | 'base' | 'result' | 'reason'

export function emptyDecision(method: DecisionMethod, question = ''): DecisionForm {
  return {
    method,
    result: 'adopted',
    votesFor: null,
    votesAgainst: null,
    votesAbstain: null,
    base: null,
    objectionsIntegrated: 0,
    minorityView: '',
    reason: '',
    question,
  }
}

export function methodsFor(rule: DecisionMethod): readonly DecisionMethod[] {
  return [rule, ...DECISION_METHODS.filter((method) => method !== rule)]
}

export function asksForCounts({ method }: DecisionForm): boolean {
  return isCounted(method) && !isVoteMethod(method)
}

export function asksForReason({ result }: DecisionForm): boolean {
  return needsReason(result)
}

/** What would go on record, by the rule with which the server will judge it. */
export function announced(
  card: FloorCard,
  { question: _, ...form }: DecisionForm,
): Result<Announced, DecisionRefusal> {
  return decide(card, form)
}

const FIELDS: Partial<Record<Reason, DecisionField>> = {
  empty: 'question',
  'counts-missing': 'votesFor',
  'counts-exceed-base': 'base',
  'result-contradicts-counts': 'result',
  'reason-missing': 'reason',
}

/** At which field a refusal has to be read; none means above the form. */
export const fieldOf = (reason: Reason): DecisionField | undefined => FIELDS[reason]
