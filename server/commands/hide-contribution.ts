import { acceptModeration, hide } from '#domain/contribution/moderating.ts'
import { parseHidingReason } from '#domain/moderation/hiding-reason.ts'
import { allow, type Result, refuse } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Requests } from '#protocol/requests.ts'
import type { Context } from '#server/context.ts'
import { actAtMeeting, type MeetingRef, NOTHING, type Nothing } from './act-at-meeting.ts'
import { dropWhatWaits } from './drop-what-waits.ts'

/**
 * Takes somebody's words from the eyes of everybody, also when a proposal has grown from them. Place, code and
 * reason stay; what is decided about proposals keeps words of its own.
 */
export function hideContribution(
  ctx: Context,
  meeting: MeetingRef,
  { requestId, contributionId, reason }: Requests['contribution:hide'],
): Promise<Result<Nothing, Reason>> {
  const command = { does: 'moderate-contributions', command: 'contribution:hide', requestId } as const

  return actAtMeeting(ctx, meeting, command, async (act, setting) => {
    const why = parseHidingReason(reason)
    if (!why.ok) return why
    const contribution = await act.contributions.find(setting.id, contributionId)
    if (!contribution) return refuse('not-found')
    const { id, code, heldBack } = contribution
    const accepted = acceptModeration(setting, { isHeldBack: heldBack })
    if (!accepted.ok) return accepted
    const hidden = hide(contribution.state)
    if (!hidden.ok) return hidden

    await act.contributions.hide(contribution, { reason: why.value, heldBack })
    act.document.forgetFormerFloor()
    if (act.document.isPublicViewHeld) dropWhatWaits(act, setting)
    await act.audit({
      action: 'contribution:hide',
      object: 'contribution',
      objectId: id,
      detail: { code, reason: why.value },
    })
    return allow(NOTHING)
  })
}
