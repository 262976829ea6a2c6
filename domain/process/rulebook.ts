import { REQUIRED_FIELDS, type RequiredField } from '#domain/plan/entry.ts'
import { DECISION_METHODS, type DecisionMethod } from '#domain/proposal/state.ts'
import { allow, type Result, refuse } from '#domain/result.ts'
import { PLAIN_RULE, parseApproval, parseQuorum, type VoteRule } from '#domain/vote/rule.ts'

/**
 * The rules of a process as data, so that the same screens serve every country. Rules that this
 * version does not know stay in the stored rulebook and in `others`; they are nobody's mistake.
 */
export type Rulebook = {
  readonly decisionDefault: DecisionMethod
  readonly finaliseRequires: readonly RequiredField[]
  /** By what an electronic vote is judged. */
  readonly vote: VoteRule
  readonly others: Readonly<Record<string, unknown>>
}

export const PLAIN_RULEBOOK: Rulebook = {
  decisionDefault: 'consent',
  finaliseRequires: REQUIRED_FIELDS,
  vote: PLAIN_RULE,
  others: {},
}

/** Reads a rulebook; an absent rule has its plain form, one that can't be understood is refused. */
export function parseRulebook(stored: unknown): Result<Rulebook, 'bad-rulebook'> {
  if (!isRecord(stored)) return refuse('bad-rulebook')
  const { decision_default, finalise_requires, approval, quorum, ...others } = stored

  const decisionDefault = oneOf(DECISION_METHODS, decision_default ?? PLAIN_RULEBOOK.decisionDefault)
  const finaliseRequires = allOf(REQUIRED_FIELDS, finalise_requires ?? PLAIN_RULEBOOK.finaliseRequires)
  const vote = parseVoteRule(approval, quorum)
  if (!decisionDefault || !finaliseRequires || !vote) return refuse('bad-rulebook')
  return allow({ decisionDefault, finaliseRequires, vote, others })
}

/** The rulebook of a process that is already kept: one that no longer reads asks for everything. */
export function rulebookOf(stored: unknown): Rulebook {
  const parsed = parseRulebook(stored)
  return parsed.ok ? parsed.value : PLAIN_RULEBOOK
}

function parseVoteRule(approval: unknown, quorum: unknown): VoteRule | undefined {
  const [approves, takePart] = [parseApproval(approval), parseQuorum(quorum)]
  return approves.ok && takePart.ok ? { approval: approves.value, quorum: takePart.value } : undefined
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const oneOf = <Value>(known: readonly Value[], value: unknown): Value | undefined =>
  known.find((candidate) => candidate === value)

function allOf<Value>(known: readonly Value[], values: unknown): Value[] | undefined {
  if (!Array.isArray(values)) return undefined
  const found = values.map((value) => oneOf(known, value))
  return found.every((value) => value !== undefined) ? found : undefined
}
