import type { VoteOutcome } from '#domain/vote/outcome.ts'
import type { VoteRule } from '#domain/vote/rule.ts'
import type { VoteMethod } from '#domain/vote/vote.ts'
import { ballots } from './ballots.ts'
import type { Rows } from './database.ts'
import { countEntitled, countTurnout, findPresence } from './electorate.ts'

export type NewVote = {
  readonly meetingId: string
  readonly agendaItemId: string
  readonly proposalId: string
  readonly method: VoteMethod
  readonly question: string
  readonly textHash: string
  readonly rule: VoteRule
  readonly openedAt: Date
  readonly openedById: string | null
}

type Ended = { readonly at: Date; readonly by: string | null }

const VOTE = {
  id: true,
  meetingId: true,
  agendaItemId: true,
  proposalId: true,
  method: true,
  question: true,
  textHash: true,
  rule: true,
  state: true,
} as const

/** Votes and what was cast in them; ballots come in by `BallotBox` alone. */
export const votes = (rows: Rows) => ({
  find: (meetingId: string, id: string) => rows.vote.findFirst({ where: { id, meetingId }, select: VOTE }),

  isOpenAt: async (meetingId: string): Promise<boolean> =>
    (await rows.vote.count({ where: { meetingId, state: 'open' } })) > 0,

  countEntitled: (meetingId: string) => countEntitled(rows, meetingId),

  findPresence: (meetingId: string) => findPresence(rows, meetingId),

  async open(vote: NewVote): Promise<string> {
    const isSecret = vote.method === 'electronic_secret'
    const { id } = await rows.vote.create({
      data: { ...vote, ...(isSecret && { secretTally: { create: {} } }) },
      select: { id: true },
    })
    return id
  },

  /** Whoever casts a ballot holds the vote's row; from here on each of them is counted or comes too late. */
  async lock(id: string): Promise<void> {
    await rows.$executeRaw`SELECT 1 FROM "Vote" WHERE id = ${id}::uuid FOR UPDATE`
  },

  turnout: (vote: { id: string; meetingId: string }) => countTurnout(rows, vote),

  /** A vote that led to a decision keeps who took part, and an open one who voted how. */
  async close(id: string, { voted, entitled, needed }: VoteOutcome, ended: Ended & { decisionId: string }) {
    await rows.secretTally.deleteMany({ where: { voteId: id } })
    const { at, by, decisionId } = ended
    await rows.vote.update({
      where: { id },
      data: { state: 'closed', closedAt: at, closedById: by, voted, entitled, needed, decisionId },
    })
  },

  /** One that came to nothing keeps how many took part, and no ballot. */
  async closeWithoutQuorum(id: string, { voted, entitled, needed }: VoteOutcome, { at, by }: Ended) {
    await ballots(rows).destroy(id)
    await rows.vote.update({
      where: { id },
      data: { state: 'closed', closedAt: at, closedById: by, voted, entitled, needed },
    })
  },

  async cancel(
    id: string,
    { voted, entitled }: { voted: number; entitled: number },
    { at, by, reason }: Ended & { reason: string },
  ) {
    await ballots(rows).destroy(id)
    await rows.vote.update({
      where: { id },
      data: { state: 'cancelled', closedAt: at, closedById: by, reason, voted, entitled },
    })
  },
})
