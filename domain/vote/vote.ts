import { whyClosed } from '#domain/proposal/moving.ts'
import type { DecisionMethod, ProposalState } from '#domain/proposal/state.ts'
import { allow, type Result, refuse } from '#domain/result.ts'
import type { Asked, StillAsked } from '#domain/room/asking.ts'

export const VOTE_METHODS = [
  'electronic_open',
  'electronic_secret',
] as const satisfies readonly DecisionMethod[]
export type VoteMethod = (typeof VOTE_METHODS)[number]

export const isVoteMethod = (method: DecisionMethod): method is VoteMethod =>
  VOTE_METHODS.some((known) => known === method)

export const VOTE_STATES = ['open', 'closed', 'cancelled'] as const
export type VoteState = (typeof VOTE_STATES)[number]

/** One sentence, as it is read out. */
export const LONGEST_QUESTION = 200

type Opening = {
  readonly question: string
  /** How many are here with a vote. */
  readonly entitled: number
  /** What the meeting is being asked already. */
  readonly asked: Asked | null
}

export type OpenRefusal =
  | ReturnType<typeof whyClosed>
  | 'theme-missing'
  | 'another-vote-open'
  | StillAsked
  | 'nobody-may-vote'
  | 'empty'
  | 'too-long'

/** Puts a proposal to the vote; answers the question as it will stand. */
export function openVote(
  proposal: { readonly state: ProposalState; readonly themeId: string | null },
  { question, entitled, asked }: Opening,
): Result<string, OpenRefusal> {
  if (proposal.state !== 'ready_for_decision') return refuse(whyClosed(proposal.state))
  if (proposal.themeId === null) return refuse('theme-missing')
  if (asked !== null) return refuse(asked === 'vote' ? 'another-vote-open' : `${asked}-open`)
  if (entitled === 0) return refuse('nobody-may-vote')
  const said = question.trim().replaceAll(/\s+/g, ' ')
  if (said === '') return refuse('empty')
  return [...said].length > LONGEST_QUESTION ? refuse('too-long') : allow(said)
}

/** A question that is being answered is taken back only with a reason. */
export function cancelVote(
  state: VoteState,
  reason: string,
): Result<string, 'vote-closed' | 'reason-missing'> {
  if (state !== 'open') return refuse('vote-closed')
  return reason.trim() === '' ? refuse('reason-missing') : allow(reason.trim())
}
