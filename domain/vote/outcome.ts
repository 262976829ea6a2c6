import { type Approval, needed, type VoteRule } from './rule.ts'

export type Tally = {
  readonly votesFor: number
  readonly votesAgainst: number
  readonly votesAbstain: number
}

/** Who could vote when it was closed. Whoever voted and left is among both. */
export type Electorate = {
  readonly entitled: number
  /** All who came with a vote, those who have left without voting, too. */
  readonly accredited: number
}

export type VoteOutcome = {
  readonly outcome: 'carried' | 'lost' | 'no_quorum'
  readonly voted: number
  readonly entitled: number
  /** How many had to take part. */
  readonly needed: number
}

export const cast = ({ votesFor, votesAgainst, votesAbstain }: Tally) =>
  votesFor + votesAgainst + votesAbstain

/** What a vote has come to. Without the quorum it has come to nothing, whatever was voted. */
export function outcomeOf(rule: VoteRule, tally: Tally, { entitled, accredited }: Electorate): VoteOutcome {
  const voted = cast(tally)
  const turnout = { voted, entitled, needed: needed(rule.quorum, accredited) }
  if (voted < turnout.needed) return { outcome: 'no_quorum', ...turnout }
  return { outcome: weigh(rule.approval, tally, entitled).isCarried ? 'carried' : 'lost', ...turnout }
}

/** So many of so many, and how many of them the rule asks for. */
export type Weighing = {
  readonly votesFor: number
  readonly base: number
  readonly needed: number
  readonly isCarried: boolean
}

/** Whether so many votes adopt. No rule adopts what as many are against as for. */
export function weigh({ of, share, isMoreThan }: Approval, tally: Tally, entitled: number): Weighing {
  const { votesFor, votesAgainst } = tally
  const base = { for_and_against: votesFor + votesAgainst, voting: cast(tally), present: entitled }[of]
  const part = (base * share.numerator) / share.denominator
  const byShare = isMoreThan ? Math.floor(part) + 1 : Math.ceil(part)
  const needed = Math.max(byShare, votesAgainst + 1)
  return { votesFor, base, needed, isCarried: votesFor >= needed }
}
