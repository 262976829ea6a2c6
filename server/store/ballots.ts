import type { Choice, VotingRight } from '#domain/vote/ballot.ts'
import type { Tally } from '#domain/vote/outcome.ts'
import type { Rows } from './database.ts'
import { rightOf } from './electorate.ts'

type Own = { readonly meetingId: string; readonly voteId: string; readonly personId: string }

type OwnBallot = { readonly right: VotingRight; readonly hasVoted: boolean; readonly choice: Choice | null }

type OwnRow = Omit<OwnBallot, 'right'> & { readonly hasVote: boolean | null; readonly leftAt: Date | null }

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

  /**
   * How somebody stands to a vote of a meeting. What they voted in secret nobody knows. One read, since
   * every page asks in the moment of an opening.
   */
  async findOwn({ meetingId, voteId, personId }: Own): Promise<OwnBallot | undefined> {
    const [own] = await rows.$queryRaw<OwnRow[]>`
      SELECT a."hasVote", a."leftAt", r."voteId" IS NOT NULL AS "hasVoted", b.choice::text
        FROM "Vote" v
        LEFT JOIN "Attendance" a ON a."meetingId" = v."meetingId" AND a."personId" = ${personId}::uuid
               AND a."removedAt" IS NULL
        LEFT JOIN "VoteRoll" r ON r."voteId" = v.id AND r."personId" = ${personId}::uuid
        LEFT JOIN "OpenBallot" b ON b."voteId" = v.id AND b."personId" = ${personId}::uuid
       WHERE v.id = ${voteId}::uuid AND v."meetingId" = ${meetingId}::uuid`
    if (!own) return undefined
    const { hasVote, leftAt, hasVoted, choice } = own
    return { right: rightOf(hasVote === null ? null : { hasVote, leftAt }), hasVoted, choice }
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
