import type { Tally } from '#domain/vote/outcome.ts'
import type { Rows } from './database.ts'
import { rightOf } from './electorate.ts'

/** What was cast, to be counted, told or destroyed; it comes in by `BallotBox` alone. */
export const ballots = (rows: Rows) => ({
  async tally({ id, method }: { id: string; method: string }): Promise<Tally> {
    if (method !== 'electronic_secret') return sumOf(await openBallotsByChoice(rows, id))
    const { voteId: _, ...sums } = await rows.secretTally.findUniqueOrThrow({ where: { voteId: id } })
    return sums
  },

  async destroy(voteId: string): Promise<void> {
    await rows.openBallot.deleteMany({ where: { voteId } })
    await rows.secretTally.deleteMany({ where: { voteId } })
    await rows.voteRoll.deleteMany({ where: { voteId } })
  },

  /** How somebody stands to a vote. What they voted in secret nobody knows. */
  async own(vote: { id: string; meetingId: string }, personId: string) {
    const { id: voteId, meetingId } = vote
    const attendance = await rows.attendance.findUnique({
      where: { meetingId_personId: { meetingId, personId }, removedAt: null },
      select: { hasVote: true, leftAt: true },
    })
    const roll = await rows.voteRoll.findUnique({ where: { voteId_personId: { voteId, personId } } })
    const ballot = await rows.openBallot.findUnique({ where: { voteId_personId: { voteId, personId } } })
    return { right: rightOf(attendance), hasVoted: roll !== null, choice: ballot?.choice ?? null }
  },

  /** Who voted how in the newest open vote about a proposal that led to a decision. */
  async openAbout(proposalId: string) {
    const vote = await rows.vote.findFirst({
      where: { proposalId, state: 'closed', method: 'electronic_open', decisionId: { not: null } },
      orderBy: { closedAt: 'desc' },
      select: { id: true },
    })
    if (!vote) return []
    const ballots = await rows.openBallot.findMany({
      where: { voteId: vote.id },
      select: { choice: true, person: { select: { name: true, socialName: true } } },
    })
    return ballots.map(({ choice, person }) => ({ choice, name: person.socialName ?? person.name }))
  },
})

const openBallotsByChoice = (rows: Rows, voteId: string) =>
  rows.openBallot.groupBy({ by: ['choice'], where: { voteId }, _count: true })

function sumOf(groups: Awaited<ReturnType<typeof openBallotsByChoice>>): Tally {
  const of = (wanted: string) => groups.find(({ choice }) => choice === wanted)?._count ?? 0
  return { votesFor: of('for'), votesAgainst: of('against'), votesAbstain: of('abstain') }
}
