import type { Announced } from '#domain/proposal/decision.ts'
import { countIntegrated } from '#domain/proposal/objection.ts'
import type { ProposalWords } from '#domain/proposal/version.ts'
import type { Rows } from './database.ts'

export type NewDecision = Announced & {
  readonly number: string
  /** The one decision of which this is a part, and about how many proposals it is. */
  readonly block: string | null
  readonly blockSize: number | null
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

  /**
   * Decisions are numbered R1, R2, … within their meeting, whose lock keeps the series whole. One about
   * several proposals is one, and its parts are R3.1, R3.2, …
   */
  async nextNumber(meetingId: string): Promise<string> {
    const made = await rows.decision.findMany({ where: { meetingId }, select: { number: true, block: true } })
    return `R${new Set(made.map(({ number, block }) => block ?? number)).size + 1}`
  },

  create({ objections, ...decision }: NewDecision): Promise<{ id: string; number: string }> {
    return rows.decision.create({
      data: {
        ...decision,
        objections: [...objections],
        objectionsIntegrated: countIntegrated(objections),
      },
      select: { id: true, number: true },
    })
  },

  /** Those of these proposals that belong to a meeting and can be decided there together. */
  async idsOf(meetingId: string, ids: readonly string[]): Promise<string[]> {
    const where = { meetingId, id: { in: [...ids] } }
    return (await rows.proposal.findMany({ where, select: { id: true } })).map(({ id }) => id)
  },

  /** Which theme and level each card of a meeting belongs to, and how far it is. */
  slotsOf: (meetingId: string) =>
    rows.proposal.findMany({ where: { meetingId }, select: { state: true, themeId: true, level: true } }),

  /** The decision that stands, with the words about which it was made. */
  findStanding: (proposalId: string) =>
    rows.decision.findFirst({
      where: { proposalId },
      orderBy: { version: { number: 'desc' } },
      select: { id: true, result: true, version: { select: { title: true, text: true, hash: true } } },
    }),
})
