import { parseShares, type SegmentShare } from '#domain/attendance/composition.ts'
import { parseQuorum, type Quorum } from '#domain/attendance/quorum.ts'
import { PLAIN_RIGHTS, parseRights, type RightsByKind } from '#domain/attendance/rights.ts'
import { REQUIRED_FIELDS, type RequiredField } from '#domain/plan/entry.ts'
import { DECISION_METHODS, type DecisionMethod } from '#domain/proposal/state.ts'
import type { SpeakingRules } from '#domain/queue/order.ts'
import { allow, type Result, refuse } from '#domain/result.ts'
import { PLAIN_RULE, parseApproval, parseTurnout, type VoteRule } from '#domain/vote/rule.ts'
import { NO_LIMITS, type ProposalLimits, parseLimits } from './limits.ts'

/**
 * The rules of a process as data, so that the same screens serve every country. Rules that this
 * version does not know stay in the stored rulebook and in `others`; they are nobody's mistake.
 */
export type Rulebook = {
  readonly decisionDefault: DecisionMethod
  readonly finaliseRequires: readonly RequiredField[]
  /** How many with a vote must be here; null where nobody asks. */
  readonly quorum: Quorum | null
  readonly segmentShares: readonly SegmentShare[]
  readonly rights: RightsByKind
  readonly speaking: SpeakingRules
  /** By what an electronic vote is judged. */
  readonly vote: VoteRule
  /** How many proposals of a theme and level one meeting may adopt. */
  readonly limits: ProposalLimits
  readonly others: Readonly<Record<string, unknown>>
}

export const PLAIN_RULEBOOK: Rulebook = {
  decisionDefault: 'consent',
  finaliseRequires: REQUIRED_FIELDS,
  quorum: null,
  segmentShares: [],
  rights: PLAIN_RIGHTS,
  speaking: { firstTimeFirst: true, speechSeconds: 120 },
  vote: PLAIN_RULE,
  limits: NO_LIMITS,
  others: {},
}

/** Reads a rulebook; an absent rule has its plain form, one that can't be understood is refused. */
export function parseRulebook(stored: unknown): Result<Rulebook, 'bad-rulebook'> {
  if (!isRecord(stored)) return refuse('bad-rulebook')
  const {
    decision_default,
    finalise_requires,
    quorum: asked,
    segments,
    participant_kinds,
    first_time_first,
    speech_seconds,
    approval,
    proposal_limits,
    proposals_per_axis,
    ...others
  } = stored

  const decisionDefault = oneOf(DECISION_METHODS, decision_default ?? PLAIN_RULEBOOK.decisionDefault)
  const finaliseRequires = allOf(REQUIRED_FIELDS, finalise_requires ?? PLAIN_RULEBOOK.finaliseRequires)
  const vote = parseVoteRule(approval, asked)
  if (!decisionDefault || !finaliseRequires || !vote) return refuse('bad-rulebook')

  const quorum = parseQuorum(asked)
  const segmentShares = parseShares(segments)
  const rights = parseRights(participant_kinds)
  const speaking = speakingRules(first_time_first, speech_seconds)
  if (quorum === undefined || !segmentShares || !rights || !speaking) return refuse('bad-rulebook')
  // Conferences call their themes axes.
  const limits = parseLimits(proposal_limits ?? proposals_per_axis)
  if (!limits) return refuse('bad-rulebook')
  const rules = { decisionDefault, finaliseRequires, quorum, segmentShares, rights, speaking, vote, limits }
  return allow({ ...rules, others })
}

/** The rulebook of a process that is already kept: one that no longer reads asks for everything. */
export function rulebookOf(stored: unknown): Rulebook {
  const parsed = parseRulebook(stored)
  return parsed.ok ? parsed.value : PLAIN_RULEBOOK
}

const LONGEST_SPEECH_SECONDS = 3600

function speakingRules(
  first: unknown = PLAIN_RULEBOOK.speaking.firstTimeFirst,
  seconds: unknown = PLAIN_RULEBOOK.speaking.speechSeconds,
): SpeakingRules | undefined {
  if (typeof first !== 'boolean' || typeof seconds !== 'number' || !Number.isInteger(seconds))
    return undefined
  const isSensible = seconds > 0 && seconds <= LONGEST_SPEECH_SECONDS
  return isSensible ? { firstTimeFirst: first, speechSeconds: seconds } : undefined
}

function parseVoteRule(approval: unknown, quorum: unknown): VoteRule | undefined {
  const [approves, takePart] = [parseApproval(approval), parseTurnout(quorum)]
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
