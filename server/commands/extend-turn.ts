import * as rule from '#domain/queue/speaking.ts'
import { allow, type Result } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Requests, Values } from '#protocol/requests.ts'
import type { Context } from '#server/context.ts'
import { type MeetingRef, NOTHING } from './act-at-meeting.ts'
import { actOnQueue } from './act-on-queue.ts'

/** Half a minute more for whoever speaks. */
export function extendTurn(
  ctx: Context,
  meeting: MeetingRef,
  { requestId, turnId }: Requests['queue:extend'],
): Promise<Result<Values['queue:extend'], Reason>> {
  const command = { does: 'run-queue', command: 'queue:extend', requestId } as const

  return actOnQueue(ctx, meeting, command, async (act, queue) => {
    const extended = rule.extendTurn(queue, { turnId, at: ctx.now() })
    if (!extended.ok) return extended
    const { until } = extended.value
    await act.speakerTurns.setUntil(turnId, until)
    await act.audit({
      action: 'queue:extend',
      object: 'speaker-turn',
      objectId: turnId,
      detail: { until: until.toISOString() },
    })
    return allow(NOTHING)
  })
}
