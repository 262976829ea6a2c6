import { may } from '#domain/meeting/may.ts'
import { type MeetingState, roleAt } from '#domain/meeting/role.ts'
import type { Context } from '#server/context.ts'

export type NoticePage = {
  readonly id: string
  readonly groupId: string | null
  readonly code: string
  readonly title: string
  readonly state: MeetingState
  readonly startsAt: Date
  readonly endsAt: Date
  readonly place: string | null
  readonly contact: string | null
  readonly locale: string
  readonly timeZone: string
  readonly agenda: readonly {
    readonly number: string
    readonly title: string
    readonly plannedMinutes: number
  }[]
  readonly notice: { readonly text: string; readonly publishedAt: Date } | null
}

/** A meeting as its notice is written; undefined for those who may not publish it. */
export async function findNoticePage(
  { actor, store }: Context,
  code: string,
): Promise<NoticePage | undefined> {
  const meeting = await store.meetings.findByCode(code)
  if (!meeting) return undefined
  const role = roleAt(actor, await store.meetings.standingOf(actor, meeting))
  if (!may(role, 'publish-notice')) return undefined

  const { id } = meeting
  const [row, setting, agenda] = await Promise.all([
    store.meetings.get(id),
    store.meetings.getSetting(id),
    store.agenda.ofMeeting(id),
  ])
  const { title, state, startsAt, endsAt, place, contact, groupId, noticeText, noticePublishedAt } = row
  const { locale, timeZone } = setting.process.municipality
  const notice = noticeText && noticePublishedAt ? { text: noticeText, publishedAt: noticePublishedAt } : null
  return {
    id,
    groupId,
    code,
    title,
    state,
    startsAt,
    endsAt,
    place,
    contact,
    locale,
    timeZone,
    agenda,
    notice,
  }
}
