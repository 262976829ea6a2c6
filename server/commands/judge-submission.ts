import { judge } from '#domain/contribution/moderating.ts'
import { acceptWriting } from '#domain/meeting/course.ts'
import { parseHidingReason } from '#domain/moderation/hiding-reason.ts'
import { allow, type Result, refuse } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Requests } from '#protocol/requests.ts'
import type { Act, Context, MeetingSetting } from '#server/context.ts'
import { actAtMeeting, type MeetingRef, NOTHING, type Nothing } from './act-at-meeting.ts'

const DOES = 'moderate-contributions'

/** A moderator lets what came from outside stand on the board, for everybody. */
export function acceptSubmission(
  ctx: Context,
  meeting: MeetingRef,
  { requestId, contributionId }: Requests['outside:accept'],
): Promise<Result<Nothing, Reason>> {
  const command = 'outside:accept'
  return actAtMeeting(ctx, meeting, { does: DOES, command, requestId }, async (act, setting) => {
    const found = await findSubmission(act, setting, contributionId)
    if (!found.ok) return found
    const { id, code } = found.value

    await act.contributions.accept(id, setting.id, { heldBack: act.document.isPublicViewHeld })
    await act.audit({ action: command, object: 'contribution', objectId: id, detail: { code } })
    await act.announceOutside(setting.id)
    return allow(NOTHING)
  })
}

/** A moderator does not: its place remains with the reason, without its words. */
export function hideSubmission(
  ctx: Context,
  meeting: MeetingRef,
  { requestId, contributionId, reason }: Requests['outside:hide'],
): Promise<Result<Nothing, Reason>> {
  const command = 'outside:hide'
  return actAtMeeting(ctx, meeting, { does: DOES, command, requestId }, async (act, setting) => {
    const why = parseHidingReason(reason)
    if (!why.ok) return why
    const found = await findSubmission(act, setting, contributionId)
    if (!found.ok) return found
    const { id, code } = found.value

    await act.contributions.hide(found.value, { reason: why.value, heldBack: act.document.isPublicViewHeld })
    await act.audit({
      action: command,
      object: 'contribution',
      objectId: id,
      detail: { code, reason: why.value },
    })
    await act.announceOutside(setting.id)
    return allow(NOTHING)
  })
}

async function findSubmission(act: Act, setting: MeetingSetting, contributionId: string) {
  const accepted = acceptWriting(setting.state)
  if (!accepted.ok) return accepted
  const contribution = await act.contributions.find(setting.id, contributionId)
  if (!contribution) return refuse('not-found')
  const judged = judge(contribution.state)
  return judged.ok ? allow(contribution) : judged
}
