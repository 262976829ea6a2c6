import { correct } from '#domain/contribution/contribution.ts'
import { acceptWriting } from '#domain/meeting/course.ts'
import { roleAt } from '#domain/meeting/role.ts'
import { allow, type Result, refuse } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Requests } from '#protocol/requests.ts'
import type { Context } from '#server/context.ts'
import { actAtMeeting, idOf, type MeetingRef, NOTHING, type Nothing } from './act-at-meeting.ts'

/** Puts right what was misheard: whoever wrote it down, or a moderator, until it is confirmed. */
export async function correctContribution(
  ctx: Context,
  meeting: MeetingRef,
  { requestId, contributionId, text }: Requests['contribution:correct'],
): Promise<Result<Nothing, Reason>> {
  const command = { does: 'correct-contribution', command: 'contribution:correct', requestId } as const
  const role = roleAt(ctx.actor, await ctx.store.meetings.standingOf(ctx.actor, meeting))

  return actAtMeeting(ctx, meeting, command, async (act, setting) => {
    const accepted = acceptWriting(setting.state)
    if (!accepted.ok) return accepted
    const contribution = await act.contributions.find(setting.id, contributionId)
    if (!contribution) return refuse('not-found')
    if (role !== 'moderator' && contribution.recordedById !== idOf(ctx)) return refuse('not-allowed')
    const corrected = correct(contribution, text)
    if (!corrected.ok) return corrected

    await act.contributions.setText(contribution.id, corrected.value)
    await act.audit({
      action: 'contribution:correct',
      object: 'contribution',
      objectId: contribution.id,
      detail: { code: contribution.code },
    })
    return allow(NOTHING)
  })
}
