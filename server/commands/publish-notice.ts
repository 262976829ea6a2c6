import { convene } from '#domain/meeting/course.ts'
import { checkNotice, dayIn, type NoticeRefusal } from '#domain/meeting/notice.ts'
import { allow, type Result, refuse } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Context } from '#server/context.ts'
import { actAtMeeting, type MeetingRef, NOTHING, type Nothing } from './act-at-meeting.ts'
import { beginDelay } from './set-public-delay.ts'

export type NoticePublication = { readonly requestId?: string; readonly text: string }

/**
 * Calls people to a meeting. The notice must name its day and fit the calendar; a refusal for a
 * wrong weekday carries both readings, so that its author can choose.
 */
export function publishNotice(
  ctx: Context,
  meeting: MeetingRef,
  { requestId, text }: NoticePublication,
): Promise<Result<Nothing, Reason> | NoticeRefusal> {
  const command = { does: 'publish-notice', command: 'meeting:publish-notice', requestId } as const

  return actAtMeeting(ctx, meeting, command, async (act, setting) => {
    const convened = convene(setting.state)
    if (!convened.ok) return convened
    if (!setting.place?.trim()) return refuse('place-missing')
    if ((await act.agenda.ofMeeting(setting.id)).length === 0) return refuse('agenda-empty')
    const checked = checkNotice(text, dayIn(setting.process.municipality.timeZone, setting.startsAt))
    if (!checked.ok) return checked

    await act.meetings.setCourse(setting.id, {
      state: convened.value,
      noticeText: text.trim(),
      noticePublishedAt: ctx.now(),
    })
    await act.notices.keepAnnouncedAgenda(setting.id)
    await beginDelay(act, { ...setting, state: convened.value }, ctx.now())
    act.document.rulesChanged()
    await act.audit({
      action: 'meeting:publish-notice',
      object: 'meeting',
      objectId: setting.id,
      detail: { code: setting.code },
    })
    return allow(NOTHING)
  })
}
