import { withdraw } from '#domain/queue/asking.ts'
import { allow, type Result } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Requests, Values } from '#protocol/requests.ts'
import type { Context } from '#server/context.ts'
import { idOf, type MeetingRef, NOTHING } from './act-at-meeting.ts'
import { actOnQueue, auditTurn } from './act-on-queue.ts'

/** Somebody who waits to speak does not want to any more. */
export function withdrawTurn(
  ctx: Context,
  meeting: MeetingRef,
  { requestId, turnId }: Requests['queue:withdraw'],
): Promise<Result<Values['queue:withdraw'], Reason>> {
  const command = { does: 'ask-to-speak', command: 'queue:withdraw', requestId } as const

  return actOnQueue(ctx, meeting, command, async (act, queue) => {
    const turn = withdraw(queue, { turnId, personId: idOf(ctx) })
    if (!turn.ok) return turn
    await act.speakerTurns.finish(turnId, { as: 'withdrawn', at: ctx.now() })
    act.document.changesOnly({ turns: true })
    await auditTurn(act, 'queue:withdraw', turn.value)
    return allow(NOTHING)
  })
}
