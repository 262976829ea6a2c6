import * as rule from '#domain/queue/speaking.ts'
import { allow, type Result } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Requests, Values } from '#protocol/requests.ts'
import type { Context } from '#server/context.ts'
import { type MeetingRef, NOTHING } from './act-at-meeting.ts'
import { actOnQueue, auditTurn } from './act-on-queue.ts'

/** Somebody has finished speaking, and nobody else begins yet. */
export function endTurn(
  ctx: Context,
  meeting: MeetingRef,
  { requestId, turnId }: Requests['queue:end'],
): Promise<Result<Values['queue:end'], Reason>> {
  const command = { does: 'run-queue', command: 'queue:end', requestId } as const

  return actOnQueue(ctx, meeting, command, async (act, queue) => {
    const turn = rule.endTurn(queue, turnId)
    if (!turn.ok) return turn
    await act.speakerTurns.finish(turnId, { as: 'spoken', at: ctx.now() })
    await auditTurn(act, 'queue:end', turn.value)
    return allow(NOTHING)
  })
}
