import {
  type Announced,
  type DecisionRefusal,
  decide,
  isCounted,
  needsReason,
} from '#domain/proposal/decision.ts'
import { DECISION_METHODS, type DecisionMethod } from '#domain/proposal/state.ts'
import type { Result } from '#domain/result.ts'
import type { FloorCard } from '#protocol/floor.ts'
import type { Reason } from '#protocol/reasons.ts'

/** A decision as the moderator fills it in. */
export type DecisionForm = Announced & { readonly minorityView: string; readonly reason: string }

export type DecisionField = 'votesFor' | 'base' | 'result' | 'reason'

export function emptyDecision(method: DecisionMethod): DecisionForm {
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
  }
}

/** An electronic vote is counted by the machine that held it, so it is offered only where it is the rule. */
export function methodsFor(rule: DecisionMethod): readonly DecisionMethod[] {
  const byHand = DECISION_METHODS.filter(
    (method) => method !== rule && method !== 'electronic_open' && method !== 'electronic_secret',
  )
  return [rule, ...byHand]
}

export function asksForCounts({ method }: DecisionForm): boolean {
  return isCounted(method)
}

export function asksForReason({ result }: DecisionForm): boolean {
  return needsReason(result)
}

/** What would go on record, by the rule with which the server will judge it. */
export function announced(card: FloorCard, form: DecisionForm): Result<Announced, DecisionRefusal> {
  return decide(card, form)
}

const FIELDS: Partial<Record<Reason, DecisionField>> = {
  'counts-missing': 'votesFor',
  'counts-exceed-base': 'base',
  'result-contradicts-counts': 'result',
  'reason-missing': 'reason',
}

/** At which field a refusal has to be read; none means above the form. */
export const fieldOf = (reason: Reason): DecisionField | undefined => FIELDS[reason]
