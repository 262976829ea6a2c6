import { ask } from '#domain/queue/asking.ts'
import { allow, type Result } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Requests, Values } from '#protocol/requests.ts'
import type { Context } from '#server/context.ts'
import { idOf, type MeetingRef } from './act-at-meeting.ts'
import { actOnQueue, auditTurn } from './act-on-queue.ts'

/** A moderator writes down somebody in the room who has no device. */
export function addSpeaker(
  ctx: Context,
  meeting: MeetingRef,
  { requestId, kind, display }: Requests['queue:add'],
): Promise<Result<Values['queue:add'], Reason>> {
  const command = { does: 'run-queue', command: 'queue:add', requestId } as const

  return actOnQueue(ctx, meeting, command, async (act, queue, { id: meetingId }) => {
    const name = ask(queue, { personId: null, display, kind })
    if (!name.ok) return name
    const { id } = await act.speakerTurns.add({
      meetingId,
      personId: null,
      display: name.value,
      kind,
      askedAt: ctx.now(),
      recordedById: idOf(ctx),
    })
    await auditTurn(act, 'queue:add', { id, kind })
    return allow({ id })
  })
}
