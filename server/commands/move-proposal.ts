import { acceptWriting } from '#domain/meeting/course.ts'
import { moveTo } from '#domain/proposal/moving.ts'
import { placeBefore } from '#domain/proposal/order.ts'
import { isOpenForText } from '#domain/proposal/state.ts'
import { allow, type Result, refuse } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Requests, Values } from '#protocol/requests.ts'
import type { Context } from '#server/context.ts'
import { actAtMeeting, type MeetingRef, NOTHING } from './act-at-meeting.ts'

/** Moves a card to a column, before another card or to the end. */
export function moveProposal(
  ctx: Context,
  meeting: MeetingRef,
  { requestId, proposalId, to, beforeId }: Requests['proposal:move'],
): Promise<Result<Values['proposal:move'], Reason>> {
  const command = { does: 'move-proposal', command: 'proposal:move', requestId } as const

  return actAtMeeting(ctx, meeting, command, async (act, setting) => {
    const accepted = acceptWriting(setting.state)
    if (!accepted.ok) return accepted
    const proposal = await act.proposals.find(setting.id, proposalId)
    if (!proposal) return refuse('not-found')
    const state = moveTo(proposal, to)
    if (!state.ok) return state

    const column = await act.proposals.cardsIn(setting.id, to)
    if (state.value !== proposal.state)
      await act.proposals.change(proposal.id, { state: state.value, reason: null })
    await act.proposals.place(placeBefore(column, { id: proposal.id, beforeId }))
    if (!isOpenForText(proposal.state)) act.document.rulesChanged()
    await act.audit({
      action: 'proposal:move',
      object: 'proposal',
      objectId: proposal.id,
      detail: { code: proposal.code, from: proposal.state, to: state.value },
    })
    return allow(NOTHING)
  })
}
