import { returning } from '#domain/meeting/returning.ts'
import { allow } from '#domain/result.ts'
import type { Act, Context, MeetingSetting } from '#server/context.ts'

/**
 * Puts what this group's meetings have moved into the agenda of its next meeting, if that is prepared
 * and has not begun. It is an act of its own at that meeting, under the lock of its document; should it
 * not come to it, the opening of that meeting makes up for it. Doing it again changes nothing.
 */
export async function returnMovedItems(
  ctx: Context,
  from: Pick<MeetingSetting, 'groupId' | 'startsAt'>,
): Promise<void> {
  const next = await ctx.store.movedItems.findNextMeeting(from)
  if (!next) return
  const request = { actor: ctx.actor, command: 'agenda:return', at: ctx.now(), meetingId: next.id }
  await ctx.store.act(request, async (act) => {
    const setting = await act.meetings.getSetting(next.id)
    if (setting.openedAt === null) await takeUpMoved(act, setting)
    return allow(null)
  })
}

/** Within an act at the meeting to whose agenda they come. */
export async function takeUpMoved(
  act: Act,
  { id, groupId, startsAt }: Pick<MeetingSetting, 'id' | 'groupId' | 'startsAt'>,
): Promise<void> {
  const moved = await act.movedItems.before({ groupId, startsAt })
  if (moved.length === 0) return
  const items = returning(await act.agenda.ofMeeting(id), moved)
  await act.movedItems.append(id, items)
  await act.audit({
    action: 'agenda:return',
    object: 'meeting',
    objectId: id,
    detail: { numbers: items.map(({ number }) => number).join(', ') },
  })
}
