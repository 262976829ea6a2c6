import { columnsOf, rightOf } from '#domain/attendance/attendance.ts'
import { acceptComings } from '#domain/attendance/keeping.ts'
import { allow, type Result } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Requests, Values } from '#protocol/requests.ts'
import type { Context } from '#server/context.ts'
import type { MeetingRef } from './act-at-meeting.ts'
import { keepAttendance } from './keep-attendance.ts'

/** An alternate takes a seat, a delegate is accredited. Never after the close: votes have been counted. */
export function setAttendanceRight(
  ctx: Context,
  meeting: MeetingRef,
  { right, ...request }: Requests['attendance:set-right'],
): Promise<Result<Values['attendance:set-right'], Reason>> {
  const line = { ...request, command: 'attendance:set-right' }
  return keepAttendance(ctx, meeting, line, async (act, { attendance, setting }) => {
    const sits = acceptComings(setting, ctx.now())
    if (!sits.ok) return sits
    await act.attendances.change(attendance.id, columnsOf(right))
    return allow({ from: rightOf(attendance), to: right })
  })
}
