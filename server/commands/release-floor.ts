import * as rule from '#domain/queue/speaking.ts'
import { allow, type Result } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Requests, Values } from '#protocol/requests.ts'
import type { Context } from '#server/context.ts'
import { type MeetingRef, NOTHING } from './act-at-meeting.ts'
import { actOnQueue } from './act-on-queue.ts'

/** The notes are written; whoever spoke goes on with the time that was left. */
export function releaseFloor(
  ctx: Context,
  meeting: MeetingRef,
  { requestId }: Requests['queue:release'],
): Promise<Result<Values['queue:release'], Reason>> {
  const command = { does: 'run-queue', command: 'queue:release', requestId } as const

  return actOnQueue(ctx, meeting, command, async (act, queue, { id }) => {
    const released = rule.releaseFloor(queue, ctx.now())
    if (!released.ok) return released
    if (released.value) await act.speakerTurns.setUntil(released.value.id, released.value.until)
    await act.speakerTurns.hold(id, null)
    await act.audit({ action: 'queue:release', object: 'meeting', objectId: id, detail: {} })
    return allow(NOTHING)
  })
}
