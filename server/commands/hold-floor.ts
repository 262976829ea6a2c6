import * as rule from '#domain/queue/speaking.ts'
import { allow, type Result } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Requests, Values } from '#protocol/requests.ts'
import type { Context } from '#server/context.ts'
import { type MeetingRef, NOTHING } from './act-at-meeting.ts'
import { actOnQueue } from './act-on-queue.ts'

/** Whoever takes the notes asks for a moment, and everybody sees it. */
export function holdFloor(
  ctx: Context,
  meeting: MeetingRef,
  { requestId }: Requests['queue:hold'],
): Promise<Result<Values['queue:hold'], Reason>> {
  const command = { does: 'run-queue', command: 'queue:hold', requestId } as const

  return actOnQueue(ctx, meeting, command, async (act, queue, { id }) => {
    const held = rule.holdFloor(queue)
    if (!held.ok) return held
    await act.speakerTurns.hold(id, ctx.now())
    await act.audit({ action: 'queue:hold', object: 'meeting', objectId: id, detail: {} })
    return allow(NOTHING)
  })
}
