import type { AgendaItem } from '#domain/meeting/agenda.ts'
import type { Rows } from './database.ts'

export const agenda = (rows: Rows) => ({
  ofMeeting: (meetingId: string) =>
    rows.agendaItem.findMany({ where: { meetingId }, orderBy: { position: 'asc' } }),

  findOpen: (meetingId: string) => rows.agendaItem.findFirst({ where: { meetingId, state: 'open' } }),

  /** In the given order: the database allows one open item, so the closed one comes first. */
  async save(items: readonly AgendaItem[]): Promise<void> {
    for (const { id, state, openedAt, closedAt } of items) {
      await rows.agendaItem.update({ where: { id }, data: { state, openedAt, closedAt } })
    }
  },
})
