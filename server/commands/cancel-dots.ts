import * as rule from '#domain/dots/round.ts'
import { acceptActs } from '#domain/meeting/course.ts'
import { allow, type Result, refuse } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Requests, Values } from '#protocol/requests.ts'
import type { Context } from '#server/context.ts'
import { actAtMeeting, idOf, type MeetingRef, NOTHING } from './act-at-meeting.ts'

/** Takes a priority round back. Its dots are destroyed; that it was held, and why it ended, stays. */
export function cancelDots(
  ctx: Context,
  meeting: MeetingRef,
  { requestId, roundId, reason }: Requests['dots:cancel'],
): Promise<Result<Values['dots:cancel'], Reason>> {
  const command = { does: 'ask-the-room', command: 'dots:cancel', requestId } as const

  return actAtMeeting(ctx, meeting, command, async (act, setting) => {
    const accepted = acceptActs(setting.state)
    if (!accepted.ok) return accepted
    await act.dotRounds.lock(roundId)
    const round = await act.dotRounds.find(setting.id, roundId)
    if (!round) return refuse('not-found')
    const cancelled = rule.cancelRound(round.state, reason)
    if (!cancelled.ok) return cancelled

    const took = await act.dotRounds.took(round)
    await act.dotRounds.cancel(roundId, cancelled.value, { at: ctx.now(), by: idOf(ctx), ...took })
    const detail = { ...took, reason: cancelled.value }
    await act.audit({ action: 'dots:cancel', object: 'dot-round', objectId: roundId, detail })
    return allow(NOTHING)
  })
}
