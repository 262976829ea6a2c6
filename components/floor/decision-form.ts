import {
  type Announced,
  type DecisionRefusal,
  decide,
  isCounted,
  type Judging,
  needsReason,
  type Votes,
} from '#domain/proposal/decision.ts'
import type { Objection } from '#domain/proposal/objection.ts'
import { DECISION_METHODS, type DecisionMethod, isAdopted } from '#domain/proposal/state.ts'
import type { Result } from '#domain/result.ts'
import { type Tally, weigh } from '#domain/vote/outcome.ts'
import { isVoteMethod } from '#domain/vote/vote.ts'
import type { FloorCard } from '#protocol/floor.ts'
import type { Reason } from '#protocol/reasons.ts'

/** One objection as it is filled in; the key is its place on the screen and goes nowhere. */
export type ObjectionLine = Objection & { readonly key: string }

/** A decision as the moderator fills it in. */
export type DecisionForm = Omit<Announced, 'objections'> & {
  readonly objections: readonly ObjectionLine[]
  readonly minorityView: string
  readonly reason: string
  /** What an electronic vote asks. */
  readonly question: string
}

export type DecisionField = 'question' | 'votesFor' | 'base' | 'objections' | 'result' | 'reason'

export function emptyDecision(method: DecisionMethod, question = ''): DecisionForm {
  return {
    method,
    result: 'adopted',
    votesFor: null,
    votesAgainst: null,
    votesAbstain: null,
    base: null,
    objections: [],
    minorityView: '',
    reason: '',
    question,
  }
}

export function methodsFor(rule: DecisionMethod): readonly DecisionMethod[] {
  return [rule, ...DECISION_METHODS.filter((method) => method !== rule)]
}

export function asksForCounts({ method }: Pick<DecisionForm, 'method'>): boolean {
  return isCounted(method) && !isVoteMethod(method)
}

/** Without a list of attendance the chair counts who is here, where the rule needs to know it. */
export function asksForBase(form: Pick<DecisionForm, 'method'>, { rule, presence }: Judging): boolean {
  return presence === null && (asksForCounts(form) || rule.quorum !== null)
}

export function asksForReason({ result }: DecisionForm): boolean {
  return needsReason(result)
}

/** All three numbers are there. */
export const isTallied = (votes: Votes): votes is Votes & Tally =>
  votes.votesFor !== null && votes.votesAgainst !== null && votes.votesAbstain !== null

/** The result that is offered follows from the numbers, as it will have to when it is recorded. */
export function followCounts<Form extends DecisionForm>(form: Form, { rule, presence }: Judging): Form {
  if (!asksForCounts(form) || !isTallied(form)) return form
  const present = presence?.present ?? form.base ?? 0
  const { isCarried } = weigh(rule.approval, form, present)
  if (isCarried && form.result === 'not_adopted') return { ...form, result: 'adopted' }
  return !isCarried && isAdopted(form.result) ? { ...form, result: 'not_adopted' } : form
}

/** What would go on record, by the rule with which the server will judge it. */
export function announced(
  card: Pick<FloorCard, 'state' | 'themeId'>,
  { question: _, ...form }: DecisionForm,
  judging: Judging,
): Result<Announced, DecisionRefusal> {
  return decide(card, form, judging)
}

const FIELDS: Partial<Record<Reason, DecisionField>> = {
  empty: 'question',
  'counts-missing': 'votesFor',
  'counts-exceed-base': 'base',
  'base-missing': 'base',
  'base-changed': 'base',
  'objection-without-words': 'objections',
  'objection-not-settled': 'objections',
  'objection-upheld': 'objections',
  'result-contradicts-counts': 'result',
  'reason-missing': 'reason',
}

/** At which field a refusal has to be read; none means above the form. */
export const fieldOf = (reason: Reason): DecisionField | undefined => FIELDS[reason]
