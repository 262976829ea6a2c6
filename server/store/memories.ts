import type { Rows } from './database.ts'

/** What is known of meetings that took place before this installation, and has no command of its own. */
export const memories = (rows: Rows) => ({
  /** What a past meeting became after its close, and how many came, by segment. */
  async rememberMeeting(
    id: string,
    data: { state?: 'minutes_published'; attendance: Record<string, number> },
  ) {
    await rows.meeting.update({ where: { id }, data })
  },

  /** Where an entry stands since its plan was approved. */
  async settleEntry(code: string, state: 'approved' | 'in_progress' | 'done'): Promise<string> {
    return (await rows.entry.update({ where: { code }, data: { state }, select: { id: true } })).id
  },

  /** Joins a proposal into another, as it was done before merging had a command of its own. */
  async rememberMerge(merge: { fromId: string; intoId: string; reason: string; at: Date }): Promise<void> {
    const { fromId, intoId, reason, at } = merge
    await rows.proposal.update({
      where: { id: fromId },
      data: { state: 'merged', mergedIntoId: intoId, reason },
    })
    const origin = { proposalId: intoId, fromProposalId: fromId, relation: 'merged_into', reason } as const
    await rows.origin.create({ data: { ...origin, createdAt: at } })
  },

  async rememberContribution(
    id: string,
    data: {
      state?: 'out_of_scope'
      reason?: string
      territoryId?: string
      createdAt?: Date
      authorId?: string
    },
  ): Promise<void> {
    await rows.contribution.update({ where: { id }, data })
  },

  async rememberProposal(
    id: string,
    data: { originNote?: string; code?: string; referredTo?: string; answerDue?: Date },
  ): Promise<void> {
    await rows.proposal.update({ where: { id }, data })
  },
})
