import { nextProposalCode } from '#domain/proposal/code.ts'
import type { Placed } from '#domain/proposal/order.ts'
import { BOARD_COLUMNS, type BoardColumn, type Level, type ProposalState } from '#domain/proposal/state.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { Rows } from './database.ts'
import { fromMinor, toMinor } from './money.ts'
import { takeTurn } from './take-turn.ts'

const CARD = {
  id: true,
  code: true,
  state: true,
  position: true,
  themeId: true,
  measureId: true,
  level: true,
  title: true,
  estimatedCost: true,
  suggestedResponsible: { select: { id: true, name: true } },
} as const

export type NewProposal = Omit<
  Prisma.ProposalUncheckedCreateInput,
  'id' | 'code' | 'position' | 'estimatedCost' | 'versions' | 'decisions' | 'origins' | 'entry'
> & { readonly meetingId: string; readonly estimatedCost?: number | null }

export type ProposalChanges = {
  readonly state?: ProposalState | undefined
  readonly title?: string | undefined
  readonly text?: string | undefined
  readonly reason?: string | null | undefined
  readonly referredTo?: string | null | undefined
  readonly answerDue?: Date | null | undefined
  readonly mergedIntoId?: string | null | undefined
  readonly themeId?: string | null | undefined
  readonly measureId?: string | null | undefined
  readonly level?: Level | undefined
  readonly suggestedResponsibleId?: string | null | undefined
  readonly estimatedCost?: number | null | undefined
  readonly position?: number | undefined
}

export type NewOrigin = Pick<Prisma.OriginUncheckedCreateInput, 'proposalId' | 'relation'> &
  Partial<
    Pick<
      Prisma.OriginUncheckedCreateInput,
      | 'contributionId'
      | 'fromProposalId'
      | 'fromEntryId'
      | 'reason'
      | 'createdById'
      | 'createdAt'
      | 'proposalBefore'
      | 'contributionBefore'
      | 'positionBefore'
    >
  >

export const proposals = (rows: Rows) => ({
  async find(meetingId: string, id: string) {
    const row = await rows.proposal.findFirst({ where: { id, meetingId }, select: CARD })
    return row && { ...row, estimatedCost: toMinor(row.estimatedCost) }
  },

  /** The words of each proposal as last stored by an act. */
  texts: (meetingId: string) =>
    rows.proposal.findMany({ where: { meetingId }, select: { id: true, title: true, text: true } }),

  /** The words as tabled or last decided. */
  storedWords: (id: string) =>
    rows.proposal.findUniqueOrThrow({ where: { id }, select: { title: true, text: true } }),

  cardsIn: (meetingId: string, column: BoardColumn): Promise<Placed[]> =>
    rows.proposal.findMany({
      where: { meetingId, state: { in: [...BOARD_COLUMNS[column]] } },
      select: { id: true, position: true },
    }),

  /** Put to decision, and without one. */
  countReady: (meetingId: string): Promise<number> =>
    rows.proposal.count({ where: { meetingId, state: 'ready_for_decision' } }),

  /** A position behind every card of the meeting, whichever column it ends up in. */
  async nextPosition(meetingId: string): Promise<number> {
    const last = await rows.proposal.aggregate({ where: { meetingId }, _max: { position: true } })
    return (last._max.position ?? 0) + 1
  },

  /** The next free public code with this stem; others who ask for the same one wait. */
  async nextCode(stem: string): Promise<string> {
    await takeTurn(rows, `proposal-code ${stem}`)
    const taken = await rows.proposal.findMany({
      where: { code: { startsWith: stem } },
      select: { code: true },
    })
    return nextProposalCode(
      stem,
      taken.map(({ code }) => code),
    )
  },

  create: (proposal: NewProposal & { readonly code: string; readonly position: number }) =>
    rows.proposal.create({
      data: { ...proposal, estimatedCost: fromMinor(proposal.estimatedCost ?? null) },
      select: { id: true, code: true },
    }),

  async change(id: string, { estimatedCost, ...changes }: ProposalChanges): Promise<void> {
    const cost = estimatedCost === undefined ? {} : { estimatedCost: fromMinor(estimatedCost) }
    await rows.proposal.update({ where: { id }, data: { ...defined(changes), ...cost } })
  },

  async place(cards: readonly Placed[]): Promise<void> {
    for (const { id, position } of cards) await rows.proposal.update({ where: { id }, data: { position } })
  },

  async addOrigin(origin: NewOrigin): Promise<void> {
    await rows.origin.create({ data: origin })
  },
})

/** Prisma takes an absent key for "leave it"; with exact types `undefined` is not the same. */
function defined<Changes extends object>(changes: Changes) {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Changes]?: Exclude<Changes[Key], undefined>
  }
}
