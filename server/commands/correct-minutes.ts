import { beginCorrection } from '#domain/minutes/course.ts'
import { allow, type Result } from '#domain/result.ts'
import type { CorrectMinutes } from '#protocol/minutes.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Context } from '#server/context.ts'
import { actAtMeeting, idOf, type MeetingRef, NOTHING, type Nothing } from './act-at-meeting.ts'

/** Takes published minutes back into work; the public reads the last version until the next is published. */
export function correctMinutes(
  ctx: Context,
  meeting: MeetingRef,
  { requestId, what, why }: CorrectMinutes,
): Promise<Result<Nothing, Reason>> {
  const command = { does: 'write-minutes', command: 'minutes:correct', requestId } as const

  return actAtMeeting(ctx, meeting, command, async (act, setting) => {
    const begun = beginCorrection(setting.state, { what, why })
    if (!begun.ok) return begun

    // Whoever corrects is the writer of the next version, and needs another verifier.
    await act.minutes.forgetWriters(setting.id)
    await act.minutes.beginDraft(setting.id, { id: idOf(ctx), at: ctx.now() })
    await act.minutes.changeDraft(setting.id, {
      correctingWhat: begun.value.what,
      correctingWhy: begun.value.why,
      correctingById: idOf(ctx),
      sentAt: null,
      remarksUntil: null,
      verifiedById: null,
      verifiedAt: null,
      verifiedHash: null,
    })
    await act.meetings.setCourse(setting.id, { state: 'minutes_draft' })
    await act.audit({
      action: 'minutes:correct',
      object: 'meeting',
      objectId: setting.id,
      detail: { what: begun.value.what },
    })
    return allow(NOTHING)
  })
}
