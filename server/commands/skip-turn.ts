import { skip } from '#domain/queue/speaking.ts'
import { allow, type Result } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Requests, Values } from '#protocol/requests.ts'
import type { Context } from '#server/context.ts'
import { type MeetingRef, NOTHING } from './act-at-meeting.ts'
import { actOnQueue, auditTurn } from './act-on-queue.ts'

/** A moderator passes somebody over who waits; their own page tells them. */
export function skipTurn(
  ctx: Context,
  meeting: MeetingRef,
  { requestId, turnId }: Requests['queue:skip'],
): Promise<Result<Values['queue:skip'], Reason>> {
  const command = { does: 'run-queue', command: 'queue:skip', requestId } as const

  return actOnQueue(ctx, meeting, command, async (act, queue) => {
    const turn = skip(queue, turnId)
    if (!turn.ok) return turn
    await act.speakerTurns.finish(turnId, { as: 'skipped', at: ctx.now() })
    await auditTurn(act, 'queue:skip', turn.value)
    return allow(NOTHING)
  })
}
