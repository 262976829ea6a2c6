import { APPROVAL_BASES } from '#domain/vote/rule.ts'
import { VOTE_METHODS, VOTE_STATES } from '#domain/vote/vote.ts'
import { instant, number, oneOf, orNull, type ParsedBy, type Parser, shape, text } from './plain-values.ts'

const share = shape({ numerator: number, denominator: number })

const flag: Parser<boolean> = (value) => (typeof value === 'boolean' ? value : undefined)

/** domain/vote/rule.ts as it stood at the opening. */
const voteRule = shape({
  approval: shape({ of: oneOf(APPROVAL_BASES), share, isMoreThan: flag }),
  quorum: orNull(shape({ people: orNull(number), share: orNull(share) })),
})

/**
 * A vote as everybody sees it. What was voted is not here, in no state: how many, at the most; the
 * numbers of a closed vote stand with the decision that it led to.
 */
export const floorVote = shape({
  id: text,
  proposalId: text,
  method: oneOf(VOTE_METHODS),
  question: text,
  rule: voteRule,
  state: oneOf(VOTE_STATES),
  openedAt: instant,
  closedAt: orNull(instant),
  textHash: text,
  /** The words as tabled or last decided, where those put to the vote are others; only while it is open. */
  before: orNull(shape({ title: text, text })),
  voted: number,
  entitled: number,
  /** How many had to take part; null while it is open, as people still come. */
  needed: orNull(number),
  /** Number of the decision; null while it is open, and for one that came to nothing. */
  decision: orNull(text),
  /** Why it was cancelled. */
  reason: orNull(text),
})
export type FloorVote = ParsedBy<typeof floorVote>
