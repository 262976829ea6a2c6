import { open } from '#domain/meeting/course.ts'
import { allow, type Result } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Requests, Values } from '#protocol/requests.ts'
import type { Context } from '#server/context.ts'
import { actAtMeeting, type MeetingRef, NOTHING } from './act-at-meeting.ts'
import { takeUpMoved } from './return-moved-items.ts'
import { beginChairing } from './run-roles.ts'

export function openMeeting(
  ctx: Context,
  meeting: MeetingRef,
  { requestId }: Requests['meeting:open'],
): Promise<Result<Values['meeting:open'], Reason>> {
  const command = { does: 'run-meeting', command: 'meeting:open', requestId } as const

  return actAtMeeting(ctx, meeting, command, async (act, setting) => {
    const opened = open(setting.state)
    if (!opened.ok) return opened

    const isFirst = setting.openedAt === null
    if (isFirst) await takeUpMoved(act, setting)
    await act.meetings.setCourse(setting.id, {
      state: opened.value,
      ...(isFirst ? { openedAt: ctx.now() } : {}),
    })
    if (isFirst) await beginChairing(act, ctx, setting)
    act.document.rulesChanged()
    await act.audit({
      action: 'meeting:open',
      object: 'meeting',
      objectId: setting.id,
      detail: { from: setting.state },
    })
    return allow(NOTHING)
  })
}
