import { acceptModeration, showAgain } from '#domain/contribution/moderating.ts'
import { allow, type Result, refuse } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Requests } from '#protocol/requests.ts'
import type { Context } from '#server/context.ts'
import { actAtMeeting, type MeetingRef, NOTHING, type Nothing } from './act-at-meeting.ts'

/** Undoes a hiding: the words stand where they stood, and the record has both acts. */
export function showContributionAgain(
  ctx: Context,
  meeting: MeetingRef,
  { requestId, contributionId }: Requests['contribution:show-again'],
): Promise<Result<Nothing, Reason>> {
  const command = { does: 'moderate-contributions', command: 'contribution:show-again', requestId } as const

  return actAtMeeting(ctx, meeting, command, async (act, setting) => {
    const contribution = await act.contributions.find(setting.id, contributionId)
    if (!contribution) return refuse('not-found')
    const { id, code, heldBack, reason } = contribution
    const accepted = acceptModeration(setting, { isHeldBack: heldBack })
    if (!accepted.ok) return accepted
    const shown = showAgain({ ...contribution, isUsed: await act.origins.isUsed(id) })
    if (!shown.ok) return shown

    await act.contributions.showAgain(contribution, shown.value)
    await act.audit({
      action: 'contribution:show-again',
      object: 'contribution',
      objectId: id,
      detail: { code, hiddenFor: reason },
    })
    return allow(NOTHING)
  })
}
