import { daysAfter, sendToReview, termsOf } from '#domain/minutes/course.ts'
import { allow, type Result } from '#domain/result.ts'
import type { SendToReview } from '#protocol/minutes.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Context } from '#server/context.ts'
import { actAtMeeting, idOf, type MeetingRef, NOTHING, type Nothing } from './act-at-meeting.ts'

/** Whoever sends minutes to their review answers for them as their writer. */
export function sendMinutesToReview(
  ctx: Context,
  meeting: MeetingRef,
  { requestId }: SendToReview,
): Promise<Result<Nothing, Reason>> {
  const command = { does: 'write-minutes', command: 'minutes:review', requestId } as const

  return actAtMeeting(ctx, meeting, command, async (act, setting) => {
    const sent = sendToReview(setting.state)
    if (!sent.ok) return sent

    const { remarkDays } = termsOf(setting.process.rulebook)
    const remarksUntil = daysAfter(ctx.now(), remarkDays)
    await act.minutes.beginDraft(setting.id, { id: idOf(ctx), at: ctx.now() })
    await act.minutes.changeDraft(setting.id, { sentAt: ctx.now(), remarksUntil })
    await act.meetings.setCourse(setting.id, { state: sent.value })
    await act.audit({
      action: 'minutes:review',
      object: 'meeting',
      objectId: setting.id,
      detail: { until: remarksUntil.toISOString() },
    })
    return allow(NOTHING)
  })
}
