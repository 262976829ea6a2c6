import type { AnnouncementPage } from '#protocol/pages/announcement.ts'
import type { Context } from '#server/context.ts'
import { presentAnnouncement } from '#server/present/announcement.ts'

/** The published notice of a meeting; undefined for one in preparation, whoever asks. */
export async function announcementPage(
  { store }: Context,
  code: string,
): Promise<AnnouncementPage | undefined> {
  const row = await store.publicMeetings.findAnnouncement(code)
  return row ? presentAnnouncement(row) : undefined
}
