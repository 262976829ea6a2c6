import type { Announced, NoticeChange } from '#domain/meeting/correction.ts'
import type { Rows } from './database.ts'

type Correction = {
  readonly at: Date
  readonly changes: readonly NoticeChange[]
  readonly reason: string | null
}

/** What was announced of a meeting, and what became of it. */
export const notices = (rows: Rows) => ({
  /** The agenda that people are called to. */
  async keepAnnouncedAgenda(meetingId: string): Promise<void> {
    const agenda = await rows.agendaItem.findMany({
      where: { meetingId },
      orderBy: { position: 'asc' },
      select: { title: true, plannedMinutes: true },
    })
    await rows.meeting.update({ where: { id: meetingId }, data: { announcedAgenda: agenda } })
  },

  /** Before anybody was called there is nothing to correct. */
  async change(
    meetingId: string,
    { title, startsAt, endsAt, place, contact }: Omit<Announced, 'text'>,
  ): Promise<void> {
    const details = { title, startsAt, endsAt, place, contact }
    await rows.meeting.update({ where: { id: meetingId }, data: { ...details, room: null } })
  },

  /** Puts the new words in the place of the old ones, keeps both, and counts the change for calendars. */
  async correct(
    meetingId: string,
    { text, ...details }: Announced,
    { at, changes, reason }: Correction,
  ): Promise<number> {
    const room = changes.some(({ field }) => field === 'place') ? { room: null } : {}
    const { calendarSequence: number } = await rows.meeting.update({
      where: { id: meetingId },
      data: { ...details, ...room, noticeText: text, calendarSequence: { increment: 1 } },
      select: { calendarSequence: true },
    })
    await rows.noticeCorrection.create({
      data: { meetingId, number, at, reason, changes: changes.map((change) => ({ ...change })) },
    })
    return number
  },

  async cancel(meetingId: string, { at, reason }: { at: Date; reason: string }): Promise<number> {
    const { calendarSequence } = await rows.meeting.update({
      where: { id: meetingId },
      data: {
        state: 'cancelled',
        cancelledAt: at,
        cancelReason: reason,
        calendarSequence: { increment: 1 },
      },
      select: { calendarSequence: true },
    })
    return calendarSequence
  },
})
