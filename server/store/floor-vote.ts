import type { ProposalWords } from '#domain/proposal/version.ts'
import { isVoteMethod } from '#domain/vote/vote.ts'
import { type FloorVote, floorVote } from '#protocol/floor-vote.ts'
import { textHash } from '#server/text-hash.ts'
import type { Rows } from './database.ts'
import { countTurnout } from './electorate.ts'

/** The newest vote of a meeting as everybody may see it: of a secret one no sum is even read. */
export async function readFloorVote(rows: Rows, meetingId: string): Promise<FloorVote | null> {
  const vote = await rows.vote.findFirst({
    where: { meetingId },
    orderBy: [{ openedAt: 'desc' }, { id: 'desc' }],
    include: { proposal: { select: { title: true, text: true } }, decision: { select: { number: true } } },
  })
  if (!vote || !isVoteMethod(vote.method)) return null
  const { id, proposalId, method, question, rule, state, textHash: hash, reason, needed } = vote
  const isOpen = state === 'open'
  const { voted, entitled } = isOpen ? await countTurnout(rows, vote) : vote
  const shown = floorVote({
    id,
    proposalId,
    method,
    question,
    rule,
    state,
    openedAt: vote.openedAt.toISOString(),
    closedAt: vote.closedAt?.toISOString() ?? null,
    textHash: hash,
    before: isOpen ? wordsBefore(vote.proposal, hash) : null,
    voted: voted ?? 0,
    entitled: entitled ?? 0,
    needed,
    decision: vote.decision?.number ?? null,
    reason,
  })
  return shown ?? null
}

/** A proposal's row keeps its words as tabled or last decided, until the next decision. */
const wordsBefore = (words: ProposalWords, hash: string) => (textHash(words) === hash ? null : words)
