import type { Wish } from '#domain/proposal/highlight.ts'
import type { Rows } from './database.ts'

export type NewHighlight = Wish & {
  readonly meetingId: string
  readonly proposalId: string
  readonly personId: string | null
  readonly madeAt: Date
}

type Ended = { readonly at: Date; readonly by: string | null }

const HIGHLIGHT = { id: true, proposalId: true, personId: true, state: true } as const

export const highlights = (rows: Rows) => ({
  find: (meetingId: string, id: string) =>
    rows.highlight.findFirst({ where: { id, meetingId }, select: HIGHLIGHT }),

  /** Whose open highlights a card has. */
  async openAuthors(proposalId: string): Promise<(string | null)[]> {
    const open = await rows.highlight.findMany({
      where: { proposalId, state: 'open' },
      select: { personId: true },
    })
    return open.map(({ personId }) => personId)
  },

  /** The open ones of somebody at a meeting. */
  async ownIds(meetingId: string, personId: string): Promise<string[]> {
    const own = await rows.highlight.findMany({
      where: { meetingId, personId, state: 'open' },
      select: { id: true },
    })
    return own.map(({ id }) => id)
  },

  async add(highlight: NewHighlight): Promise<string> {
    return (await rows.highlight.create({ data: highlight, select: { id: true } })).id
  },

  async takeBack(id: string, at: Date): Promise<void> {
    await rows.highlight.update({ where: { id }, data: { state: 'taken_back', settledAt: at } })
  },

  async settle(id: string, { reason, at, by }: Ended & { reason: string }): Promise<void> {
    await rows.highlight.update({
      where: { id },
      data: { state: 'settled', reason, settledAt: at, settledById: by },
    })
  },

  /** What was highlighted has been spoken about: the decision ends it. */
  async endWithDecision(proposalId: string, { at, by }: Ended): Promise<void> {
    await rows.highlight.updateMany({
      where: { proposalId, state: 'open' },
      data: { state: 'decided', settledAt: at, settledById: by },
    })
  },
})
