import { answerWaiting } from '#domain/person/joining.ts'
import { allow, type Result, refuse } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Requests, Values } from '#protocol/requests.ts'
import type { Context } from '#server/context.ts'
import { actAtMeeting, idOf, type MeetingRef, NOTHING } from './act-at-meeting.ts'
import { checkInByCode } from './check-in-by-code.ts'

/** A moderator lets somebody in who waits at the door, or does not. */
export function answerJoin(
  ctx: Context,
  meeting: MeetingRef,
  { requestId, participationId, verdict }: Requests['join:answer'],
): Promise<Result<Values['join:answer'], Reason>> {
  const command = { does: 'admit-people', command: 'join:answer', requestId } as const

  return actAtMeeting(ctx, meeting, command, async (act, setting) => {
    const { id } = setting
    const participation = await act.participations.get(participationId, id)
    if (!participation) return refuse('not-found')
    const answered = answerWaiting(participation.state, verdict)
    if (!answered.ok) return answered

    await act.participations.answer(participationId, { state: verdict, by: idOf(ctx), at: ctx.now() })
    const { personId } = participation
    await act.audit({
      action: 'join:answer',
      object: 'participation',
      objectId: participationId,
      detail: { personId, verdict },
    })
    if (verdict === 'admitted') {
      await checkInByCode(act, setting, { personId, at: ctx.now(), recordedById: idOf(ctx) })
    }
    await act.announceRights({ personId, meetingId: id })
    await act.announceJoin(id)
    return allow(NOTHING)
  })
}
