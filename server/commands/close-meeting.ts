import { closeOpenItem } from '#domain/meeting/agenda.ts'
import { close } from '#domain/meeting/course.ts'
import { allow, type Result, refuse } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Requests, Values } from '#protocol/requests.ts'
import type { Context } from '#server/context.ts'
import { actAtMeeting, type MeetingRef, NOTHING } from './act-at-meeting.ts'
import { showPublicAgain } from './resume-public-view.ts'

/** Ends the meeting, the item it was at and a pause of the public view; from here on its words stand. */
export function closeMeeting(
  ctx: Context,
  meeting: MeetingRef,
  { requestId }: Requests['meeting:close'],
): Promise<Result<Values['meeting:close'], Reason>> {
  const command = { does: 'run-meeting', command: 'meeting:close', requestId } as const

  return actAtMeeting(ctx, meeting, command, async (act, setting) => {
    const closed = close(setting.state)
    if (!closed.ok) return closed
    if (await act.votes.isOpenAt(setting.id)) return refuse('vote-open')

    if (setting.pause) await showPublicAgain(act, setting)
    const agenda = await act.agenda.ofMeeting(setting.id)
    await act.agenda.save(closeOpenItem(agenda, ctx.now()))
    await act.meetings.setCourse(setting.id, { state: closed.value, closedAt: ctx.now() })
    act.document.rulesChanged()
    act.document.keepRevision({ kind: 'closed' })
    await act.audit({
      action: 'meeting:close',
      object: 'meeting',
      objectId: setting.id,
      detail: { from: setting.state },
    })
    return allow(NOTHING)
  })
}
