import { agendaChanges, parseAnnounced } from '#domain/meeting/announced.ts'
import { parseChanges } from '#domain/meeting/correction.ts'
import type { AnnouncementPage, NoticeNews } from '#protocol/pages/announcement.ts'
import type { Context } from '#server/context.ts'
import { presentMeeting } from './meetings.ts'

export type AnnouncementRow = NonNullable<
  Awaited<ReturnType<Context['store']['publicMeetings']['findAnnouncement']>>
>

export function presentAnnouncement(row: AnnouncementRow): AnnouncementPage | undefined {
  const { noticeText, noticePublishedAt, contact, agenda } = row
  if (noticeText === null || noticePublishedAt === null) return undefined
  return {
    meeting: presentMeeting(row),
    contact,
    text: noticeText,
    publishedAt: noticePublishedAt.toISOString(),
    agenda: agenda.map(({ number, title, plannedMinutes }) => ({ number, title, plannedMinutes })),
    news: presentNews(row),
  }
}

export function presentNews(row: AnnouncementRow): NoticeNews {
  const { cancelledAt, cancelReason, agendaChangedAt, corrections } = row
  const announced = parseAnnounced(row.announcedAgenda)
  const changed = announced && agendaChanges(announced, row.agenda)
  return {
    corrections: corrections.map(({ number, at, reason, changes }) => ({
      number,
      at: at.toISOString(),
      reason,
      changes: parseChanges(changes),
    })),
    agenda: changed && agendaChangedAt ? { ...changed, at: agendaChangedAt.toISOString() } : null,
    cancelled:
      cancelledAt && cancelReason !== null ? { at: cancelledAt.toISOString(), reason: cancelReason } : null,
  }
}
