import { isPerson } from '#domain/actor.ts'
import { acceptComings } from '#domain/attendance/keeping.ts'
import { isHere } from '#domain/attendance/stays.ts'
import { allow, type Result, refuse } from '#domain/result.ts'
import type { OwnAttendance } from '#protocol/attendance.ts'
import type { Reason } from '#protocol/reasons.ts'
import { type MeetingRef, permitAt } from '#server/commands/act-at-meeting.ts'
import type { Context } from '#server/context.ts'

/** Whether the one who asks stands on the list, and nothing of anybody else. */
export async function ownAttendance(
  ctx: Context,
  meeting: MeetingRef,
): Promise<Result<OwnAttendance, Reason>> {
  const permitted = await permitAt(ctx, meeting, 'check-in')
  if (!permitted.ok) return permitted
  if (!isPerson(ctx.actor)) return refuse('not-allowed')

  const { store, actor } = ctx
  const setting = await store.meetings.getSetting(meeting.id)
  const own = await store.attendances.findOf(meeting.id, actor.id)
  const isOpen = acceptComings(setting, ctx.now()).ok
  if (!own) return allow({ isOpen, status: 'absent', since: null })
  const since = (own.leftAt ?? own.arrivedAt).toISOString()
  return allow({ isOpen, status: isHere(own.stays) ? 'here' : 'left', since })
}
