import type { Rows } from './database.ts'
import { IN_ORDER } from './public-selects.ts'

const STANDING = { undoneAt: null } as const

/** Where proposals came from, as far as that can still be undone. */
export const origins = (rows: Rows) => ({
  /** What was merged into a proposal, in the order in which it was laid side by side. */
  mergedInto: (proposalId: string) =>
    rows.origin.findMany({
      where: { proposalId, relation: 'merged_into', ...STANDING },
      orderBy: IN_ORDER,
      select: {
        proposalBefore: true,
        contributionBefore: true,
        positionBefore: true,
        fromProposal: { select: { id: true, code: true } },
        contribution: { select: { id: true, code: true, state: true, readBack: true } },
      },
    }),

  /** The parts into which a proposal was split, with where it stood before. */
  partsOf: (fromProposalId: string) =>
    rows.origin.findMany({
      where: { fromProposalId, relation: 'split_from', ...STANDING },
      orderBy: IN_ORDER,
      select: {
        proposalBefore: true,
        positionBefore: true,
        proposal: { select: { id: true, code: true, state: true, decisions: { select: { id: true } } } },
      },
    }),

  /** Whether a contribution is also an origin of another proposal than this one. */
  async isUsedElsewhere(contributionId: string, proposalId: string): Promise<boolean> {
    const others = { contributionId, proposalId: { not: proposalId }, ...STANDING }
    return (await rows.origin.count({ where: others })) > 0
  },

  /** Whether a contribution is an origin of any proposal now. */
  async isUsed(contributionId: string): Promise<boolean> {
    return (await rows.origin.count({ where: { contributionId, ...STANDING } })) > 0
  },

  async undoMerge(proposalId: string, at: Date): Promise<void> {
    await rows.origin.updateMany({
      where: { proposalId, relation: 'merged_into', ...STANDING },
      data: { undoneAt: at },
    })
  },

  async undoSplit(fromProposalId: string, at: Date): Promise<void> {
    await rows.origin.updateMany({
      where: { fromProposalId, relation: 'split_from', ...STANDING },
      data: { undoneAt: at },
    })
  },
})
