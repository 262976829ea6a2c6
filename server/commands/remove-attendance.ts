import { acceptCorrections } from '#domain/attendance/keeping.ts'
import { allow, type Result } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Requests, Values } from '#protocol/requests.ts'
import type { Context } from '#server/context.ts'
import type { MeetingRef } from './act-at-meeting.ts'
import { keepAttendance } from './keep-attendance.ts'

/** Takes back a press on the wrong line: that person was never here. */
export function removeAttendance(
  ctx: Context,
  meeting: MeetingRef,
  request: Requests['attendance:remove'],
): Promise<Result<Values['attendance:remove'], Reason>> {
  const line = { ...request, command: 'attendance:remove' }
  return keepAttendance(ctx, meeting, line, async (act, { attendance, setting }) => {
    const accepted = acceptCorrections(setting, ctx.now())
    if (!accepted.ok) return accepted
    await act.attendances.remove(attendance.id)
    return allow({ arrivedAt: attendance.arrivedAt.toISOString() })
  })
}
