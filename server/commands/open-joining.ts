import { mayJoin } from '#domain/person/joining.ts'
import { JOIN_CODE_LENGTH } from '#domain/person/short-code.ts'
import { allow, type Result, refuse } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Requests, Values } from '#protocol/requests.ts'
import type { Context } from '#server/context.ts'
import { newShortCode } from '#server/short-code.ts'
import { actAtMeeting, type MeetingRef } from './act-at-meeting.ts'

/** Hangs out a code, or keeps the one that hangs there and changes only how people are let in. */
export function openJoining(
  ctx: Context,
  meeting: MeetingRef,
  { requestId, admission }: Requests['join:open'],
): Promise<Result<Values['join:open'], Reason>> {
  const command = { does: 'admit-people', command: 'join:open', requestId } as const

  return actAtMeeting(ctx, meeting, command, async (act, { id, state }) => {
    const door = await act.participations.getDoor(id)
    const joinCode = door.joinCode ?? newShortCode(JOIN_CODE_LENGTH)
    if (!mayJoin({ state, joinCode, admission })) return refuse('meeting-closed')

    await act.participations.openDoor(id, { joinCode, admission })
    await act.audit({ action: 'join:open', object: 'meeting', objectId: id, detail: { admission } })
    await act.announceJoin(id)
    return allow({ joinCode })
  })
}
