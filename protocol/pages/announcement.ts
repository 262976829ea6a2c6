import type { AgendaChanges } from '#domain/meeting/announced.ts'
import type { NoticeChange } from '#domain/meeting/correction.ts'
import type { MeetingLine } from './meeting-line.ts'

/** What became of a notice since it was published. */
export type NoticeNews = {
  /** Newest first. */
  readonly corrections: readonly {
    readonly number: number
    readonly at: string
    readonly reason: string | null
    readonly changes: readonly NoticeChange[]
  }[]
  readonly agenda: (AgendaChanges & { readonly at: string }) | null
  readonly cancelled: { readonly at: string; readonly reason: string } | null
}

/** How a meeting was announced, as anybody may read it. */
export type AnnouncementPage = {
  readonly meeting: MeetingLine
  readonly contact: string | null
  readonly text: string
  readonly publishedAt: string
  readonly agenda: readonly {
    readonly number: string
    readonly title: string
    readonly plannedMinutes: number
  }[]
  readonly news: NoticeNews
}
