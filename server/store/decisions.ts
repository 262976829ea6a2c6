import type { Announced } from '#domain/proposal/decision.ts'
import type { ProposalWords } from '#domain/proposal/version.ts'
import type { Rows } from './database.ts'

export type NewDecision = Announced & {
  readonly meetingId: string
  readonly agendaItemId: string | null
  readonly proposalId: string
  readonly versionId: string
  readonly textHash: string
  readonly decidedAt: Date
  readonly recordedById: string | null
  readonly heldBack: boolean
}

export const decisions = (rows: Rows) => ({
  /** Keeps the exact words as the next version of their proposal. */
  async addVersion(proposalId: string, words: ProposalWords & { readonly hash: string; readonly at: Date }) {
    const { title, text, hash, at } = words
    const last = await rows.proposalVersion.aggregate({ where: { proposalId }, _max: { number: true } })
    const number = (last._max.number ?? 0) + 1
    return rows.proposalVersion.create({
      data: { proposalId, number, title, text, hash, createdAt: at },
      select: { id: true, number: true },
    })
  },

  /** Decisions are numbered R1, R2, … within their meeting, whose lock keeps the series whole. */
  async create(decision: NewDecision): Promise<{ id: string; number: string }> {
    const made = await rows.decision.count({ where: { meetingId: decision.meetingId } })
    return rows.decision.create({
      data: { ...decision, number: `R${made + 1}` },
      select: { id: true, number: true },
    })
  },

  /** The decision that stands, with the words about which it was made. */
  findStanding: (proposalId: string) =>
    rows.decision.findFirst({
      where: { proposalId },
      orderBy: { version: { number: 'desc' } },
      select: { id: true, result: true, version: { select: { title: true, text: true, hash: true } } },
    }),
})
