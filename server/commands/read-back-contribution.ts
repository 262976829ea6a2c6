import { confirm } from '#domain/contribution/contribution.ts'
import { acceptWriting } from '#domain/meeting/course.ts'
import { allow, type Result, refuse } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Requests } from '#protocol/requests.ts'
import type { Context } from '#server/context.ts'
import { actAtMeeting, type MeetingRef, NOTHING, type Nothing } from './act-at-meeting.ts'

/** Records that the room, or the person who said it, confirmed the words; from then on they stand. */
export function readBackContribution(
  ctx: Context,
  meeting: MeetingRef,
  { requestId, contributionId, by }: Requests['contribution:read-back'],
): Promise<Result<Nothing, Reason>> {
  const command = { does: 'read-back', command: 'contribution:read-back', requestId } as const

  return actAtMeeting(ctx, meeting, command, async (act, setting) => {
    const accepted = acceptWriting(setting.state)
    if (!accepted.ok) return accepted
    const contribution = await act.contributions.find(setting.id, contributionId)
    if (!contribution) return refuse('not-found')
    const confirmed = confirm(contribution)
    if (!confirmed.ok) return confirmed

    await act.contributions.setReadBack(contribution.id, by, confirmed.value)
    await act.audit({
      action: 'contribution:read-back',
      object: 'contribution',
      objectId: contribution.id,
      detail: { code: contribution.code, by },
    })
    return allow(NOTHING)
  })
}
