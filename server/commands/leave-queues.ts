import { isWaiting } from '#domain/queue/turn.ts'
import { allow } from '#domain/result.ts'
import type { Context } from '#server/context.ts'
import { type MeetingRef, NOTHING } from './act-at-meeting.ts'

/**
 * Takes somebody who has lost their rights out of the queues in which they wait. The store leaves such
 * turns out already; this makes the pages show it now instead of with the next act at that meeting.
 */
export async function leaveQueues(ctx: Context, personId: string): Promise<void> {
  for (const meeting of await ctx.store.speakerTurns.meetingsWaitedAt(personId)) {
    await leaveQueue(ctx, meeting, personId)
  }
}

function leaveQueue(ctx: Context, { id: meetingId, groupId }: MeetingRef, personId: string) {
  const request = { actor: ctx.actor, command: 'queue:leave', at: ctx.now(), meetingId }
  return ctx.store.act(request, async (act) => {
    const turns = await act.speakerTurns.ofMeeting({ id: meetingId, groupId })
    const mayStay = turns.some((turn) => isWaiting(turn) && turn.personId === personId)
    if (mayStay) return allow(NOTHING)
    const count = await act.speakerTurns.dropWaiting(meetingId, { at: ctx.now(), personId })
    await act.audit({
      action: 'queue:leave',
      object: 'meeting',
      objectId: meetingId,
      detail: { personId, count },
    })
    return allow(NOTHING)
  })
}
