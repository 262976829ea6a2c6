import type { MeetingState } from '#domain/meeting/role.ts'
import type { StoredMeeting } from '#protocol/meeting-content.ts'
import type { MeetingFrame, Onlooker } from '#protocol/meeting-page.ts'
import type { NoticeNews } from './announcement.ts'

/** A meeting as its page shows it, for any onlooker. */
export type MeetingPage = {
  readonly frame: MeetingFrame
  readonly onlooker: Onlooker
  readonly state: MeetingState
  /** By which ways somebody without rights may get some. */
  readonly doors: { readonly byCode: boolean; readonly group: boolean }
  readonly hasMinutes: boolean
  /** What changed since the notice. */
  readonly news: NoticeNews | null
  readonly stored: StoredMeeting
}
