import { allow, type Result } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Requests, Values } from '#protocol/requests.ts'
import type { Context } from '#server/context.ts'
import { actAtMeeting, type MeetingRef, NOTHING } from './act-at-meeting.ts'

/** Takes the code down for good: the next one is another. Whoever is in stays in. */
export function closeJoining(
  ctx: Context,
  meeting: MeetingRef,
  { requestId }: Requests['join:close'],
): Promise<Result<Values['join:close'], Reason>> {
  const command = { does: 'admit-people', command: 'join:close', requestId } as const

  return actAtMeeting(ctx, meeting, command, async (act, { id }) => {
    await act.participations.closeDoor(id)
    await act.audit({ action: 'join:close', object: 'meeting', objectId: id, detail: {} })
    await act.announceJoin(id)
    return allow(NOTHING)
  })
}
