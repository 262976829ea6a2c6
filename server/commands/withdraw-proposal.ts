import { acceptWriting } from '#domain/meeting/course.ts'
import { acceptRecords } from '#domain/meeting/public-view.ts'
import { withdraw } from '#domain/proposal/moving.ts'
import { allow, type Result, refuse } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Requests, Values } from '#protocol/requests.ts'
import type { Context } from '#server/context.ts'
import { actAtMeeting, type MeetingRef, NOTHING } from './act-at-meeting.ts'

/** Takes a proposal off the table. It keeps its page, its words and the reason. */
export function withdrawProposal(
  ctx: Context,
  meeting: MeetingRef,
  { requestId, proposalId, reason }: Requests['proposal:withdraw'],
): Promise<Result<Values['proposal:withdraw'], Reason>> {
  const command = { does: 'withdraw-proposal', command: 'proposal:withdraw', requestId } as const

  return actAtMeeting(ctx, meeting, command, async (act, setting) => {
    const accepted = acceptWriting(setting.state)
    if (!accepted.ok) return accepted
    const recorded = acceptRecords(setting.pause)
    if (!recorded.ok) return recorded
    const proposal = await act.proposals.find(setting.id, proposalId)
    if (!proposal) return refuse('not-found')
    const withdrawn = withdraw(proposal, reason)
    if (!withdrawn.ok) return withdrawn

    await act.proposals.change(proposal.id, {
      ...withdrawn.value,
      ...act.document.words(proposal.id),
      position: await act.proposals.nextPosition(setting.id),
    })
    act.document.rulesChanged()
    await act.audit({
      action: 'proposal:withdraw',
      object: 'proposal',
      objectId: proposal.id,
      detail: { code: proposal.code, reason: withdrawn.value.reason },
    })
    return allow(NOTHING)
  })
}
