import { pausedView } from '#domain/meeting/public-delay.ts'
import * as rule from '#domain/meeting/public-view.ts'
import { allow, type Result } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Requests, Values } from '#protocol/requests.ts'
import type { Context } from '#server/context.ts'
import { actAtMeeting, type MeetingRef, NOTHING } from './act-at-meeting.ts'

/** From here on the public is shown nothing newer than this act; with a delay, than what it sees at this moment. */
export function pausePublicView(
  ctx: Context,
  meeting: MeetingRef,
  { requestId, reason }: Requests['meeting:pause-public-view'],
): Promise<Result<Values['meeting:pause-public-view'], Reason>> {
  const command = { does: 'run-meeting', command: 'meeting:pause-public-view', requestId } as const

  return actAtMeeting(ctx, meeting, command, async (act, setting) => {
    const paused = rule.pausePublicView(setting, { reason, at: ctx.now() })
    if (!paused.ok) return paused

    await act.meetings.beginPublicPause(setting.id, paused.value)
    await act.meetings.setPublicView(setting.id, pausedView(setting.view, ctx.now()))
    act.document.holdPublicView()
    act.document.dropWhatWaits()
    await act.audit({
      action: 'meeting:pause-public-view',
      object: 'meeting',
      objectId: setting.id,
      detail: { reason: paused.value.reason },
    })
    return allow(NOTHING)
  })
}
