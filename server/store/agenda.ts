import type { AgendaItem } from '#domain/meeting/agenda.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { Rows } from './database.ts'

/** What an item is judged by beside its own row. */
export const ITEM_FACTS = {
  extensions: { select: { minutes: true } },
  _count: { select: { decisions: true } },
  /** The meeting that did not come to it. */
  returnedFrom: { select: { meeting: { select: { code: true, startsAt: true } } } },
} as const

type ItemRow = Prisma.AgendaItemGetPayload<{ include: typeof ITEM_FACTS }>

export const withFacts = ({ extensions, _count, returnedFrom, ...item }: ItemRow) => ({
  ...item,
  extendedMinutes: extensions.reduce((sum, { minutes }) => sum + minutes, 0),
  decisions: _count.decisions,
  returnedFrom: returnedFrom?.meeting ?? null,
})

export type StoredItem = ReturnType<typeof withFacts>

export const agenda = (rows: Rows) => ({
  async ofMeeting(meetingId: string): Promise<StoredItem[]> {
    const items = await rows.agendaItem.findMany({
      where: { meetingId },
      orderBy: { position: 'asc' },
      include: ITEM_FACTS,
    })
    return items.map(withFacts)
  },

  findOpen: (meetingId: string) => rows.agendaItem.findFirst({ where: { meetingId, state: 'open' } }),

  /** In the given order: the database allows one open item, so the closed one comes first. */
  async save(items: readonly AgendaItem[]): Promise<void> {
    for (const { id, state, openedAt, closedAt, resumedAt, spentSeconds, resultText } of items) {
      const data = { state, openedAt, closedAt, resumedAt, spentSeconds, resultText }
      await rows.agendaItem.update({ where: { id }, data })
    }
  },

  async extend(agendaItemId: string, extension: { minutes: number; at: Date; byId: string | null }) {
    await rows.agendaExtension.create({ data: { agendaItemId, ...extension } })
  },
})
