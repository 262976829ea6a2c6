import type { ItemWords } from '#domain/meeting/arranging.ts'
import type { Rows } from './database.ts'

export type Place = { readonly id: string; readonly position: number }

/** How an agenda is arranged before and while a meeting sits; its course is in agenda.ts. */
export const arrangedAgenda = (rows: Rows) => ({
  /** At a place behind all others; `place` puts it where it belongs. */
  async add(
    meetingId: string,
    { returnedFromId, ...words }: ItemWords & { readonly returnedFromId: string | null },
  ): Promise<{ id: string; position: number; state: 'planned' }> {
    const last = await rows.agendaItem.aggregate({ where: { meetingId }, _max: { position: true } })
    const position = (last._max.position ?? 0) + 1
    const { id } = await rows.agendaItem.create({
      data: { ...words, meetingId, position, number: String(position), returnedFromId },
      select: { id: true },
    })
    return { id, position, state: 'planned' }
  },

  async change(id: string, words: ItemWords): Promise<void> {
    await rows.agendaItem.update({ where: { id }, data: words })
  },

  async remove(id: string): Promise<void> {
    await rows.agendaItem.delete({ where: { id } })
  },

  /** Numbers follow places. By way of negative ones: the database allows one item a place at any moment. */
  async place(meetingId: string, places: readonly Place[]): Promise<void> {
    for (const { id, position } of places) {
      await rows.agendaItem.update({
        where: { id },
        data: { position: -position, number: String(position) },
      })
    }
    await rows.$executeRaw`UPDATE "AgendaItem" SET position = -position
      WHERE "meetingId" = ${meetingId}::uuid AND position < 0`
  },

  /** Whether an item belongs to a meeting of this group, so that it may come back at another one. */
  isOfGroup: async (itemId: string, groupId: string | null): Promise<boolean> =>
    groupId !== null && (await rows.agendaItem.count({ where: { id: itemId, meeting: { groupId } } })) > 0,

  /** From now on the agenda may differ from the one that was announced. */
  async touch(meetingId: string, at: Date): Promise<void> {
    await rows.meeting.updateMany({
      where: { id: meetingId, noticePublishedAt: { not: null } },
      data: { agendaChangedAt: at },
    })
  },
})
