import { distribution } from '#domain/dots/ranking.ts'
import { acceptDecisions } from '#domain/meeting/public-view.ts'
import { allow, type Result, refuse } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Requests, Values } from '#protocol/requests.ts'
import type { Context } from '#server/context.ts'
import { actAtMeeting, idOf, type MeetingRef, NOTHING } from './act-at-meeting.ts'

/**
 * Ends a priority round: from here on everybody sees the sums and nobody can see whose dots they were. Any
 * moderator may close it. No proposal changes by it.
 */
export function closeDots(
  ctx: Context,
  meeting: MeetingRef,
  { requestId, roundId }: Requests['dots:close'],
): Promise<Result<Values['dots:close'], Reason>> {
  const command = { does: 'ask-the-room', command: 'dots:close', requestId } as const

  return actAtMeeting(ctx, meeting, command, async (act, setting) => {
    const accepted = acceptDecisions(setting)
    if (!accepted.ok) return accepted
    await act.dotRounds.lock(roundId)
    const round = await act.dotRounds.find(setting.id, roundId)
    if (!round) return refuse('not-found')
    if (round.state !== 'open') return refuse('round-over')

    const took = await act.dotRounds.took(round)
    const { items, mostOnOne } = round
    const puts = distribution(await act.dotRounds.sets(roundId), { items: items.length, mostOnOne })
    await act.dotRounds.close(roundId, puts, { at: ctx.now(), by: idOf(ctx), ...took })
    await act.audit({ action: 'dots:close', object: 'dot-round', objectId: roundId, detail: { ...took } })
    return allow(NOTHING)
  })
}
