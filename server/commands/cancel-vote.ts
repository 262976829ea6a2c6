import { acceptActs } from '#domain/meeting/course.ts'
import { allow, type Result, refuse } from '#domain/result.ts'
import * as rule from '#domain/vote/vote.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Requests, Values } from '#protocol/requests.ts'
import type { Context } from '#server/context.ts'
import { actAtMeeting, idOf, type MeetingRef, NOTHING } from './act-at-meeting.ts'

/** Takes an open question back. Its ballots are destroyed; that it was asked, and why it ended, stays. */
export function cancelVote(
  ctx: Context,
  meeting: MeetingRef,
  { requestId, voteId, reason }: Requests['vote:cancel'],
): Promise<Result<Values['vote:cancel'], Reason>> {
  const command = { does: 'record-decision', command: 'vote:cancel', requestId } as const

  return actAtMeeting(ctx, meeting, command, async (act, setting) => {
    const accepted = acceptActs(setting.state)
    if (!accepted.ok) return accepted
    await act.votes.lock(voteId)
    const vote = await act.votes.find(setting.id, voteId)
    if (!vote) return refuse('not-found')
    const cancelled = rule.cancelVote(vote.state, reason)
    if (!cancelled.ok) return cancelled

    const turnout = await act.votes.turnout(vote)
    await act.votes.cancel(voteId, turnout, { at: ctx.now(), by: idOf(ctx), reason: cancelled.value })
    await act.proposals.change(vote.proposalId, { state: 'ready_for_decision' })
    act.document.rulesChanged()
    await act.audit({
      action: 'vote:cancel',
      object: 'vote',
      objectId: voteId,
      detail: { voted: turnout.voted, reason: cancelled.value },
    })
    return allow(NOTHING)
  })
}
