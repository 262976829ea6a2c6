import type { Queue } from '#domain/queue/asking.ts'
import type { Result } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { RequestName } from '#protocol/requests.ts'
import type { Act, Context, MeetingSetting } from '#server/context.ts'
import { actAtMeeting, type MeetingRef } from './act-at-meeting.ts'

type Command = {
  readonly does: 'ask-to-speak' | 'run-queue'
  readonly command: RequestName
  readonly requestId: string
}

/** An act on the speaking queue, which is read under the lock: of two who call at once one is second. */
export const actOnQueue = <Value>(
  ctx: Context,
  meeting: MeetingRef,
  command: Command,
  body: (act: Act, queue: Queue, setting: MeetingSetting) => Promise<Result<Value, Reason>>,
): Promise<Result<Value, Reason>> =>
  actAtMeeting(ctx, meeting, command, async (act, setting) => {
    const turns = await act.speakerTurns.ofMeeting(setting)
    return body(act, { state: setting.state, heldSince: setting.floorHeldAt, turns }, setting)
  })

/** The record of what was done with a turn, without the name: that stands in its row. */
export const auditTurn = (act: Act, action: RequestName, { id, kind }: { id: string; kind: string }) =>
  act.audit({ action, object: 'speaker-turn', objectId: id, detail: { kind } })
