import { ask } from '#domain/queue/asking.ts'
import { allow, type Result } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Requests, Values } from '#protocol/requests.ts'
import type { Context } from '#server/context.ts'
import { idOf, type MeetingRef } from './act-at-meeting.ts'
import { actOnQueue, auditTurn } from './act-on-queue.ts'

/** Somebody asks to speak, under the name by which they want to be called in the room. */
export function askToSpeak(
  ctx: Context,
  meeting: MeetingRef,
  { requestId, kind, display }: Requests['queue:ask'],
): Promise<Result<Values['queue:ask'], Reason>> {
  const command = { does: 'ask-to-speak', command: 'queue:ask', requestId } as const
  const personId = idOf(ctx)

  return actOnQueue(ctx, meeting, command, async (act, queue, { id: meetingId }) => {
    const attendance = personId === null ? undefined : await act.attendances.findOf(meetingId, personId)
    const name = ask(queue, { personId, display, kind, hasVoice: attendance?.hasVoice ?? true })
    if (!name.ok) return name
    const { id } = await act.speakerTurns.add({
      meetingId,
      personId,
      display: name.value,
      kind,
      askedAt: ctx.now(),
      recordedById: personId,
    })
    act.document.changesOnly({ turns: true })
    await auditTurn(act, 'queue:ask', { id, kind })
    return allow({ id })
  })
}
