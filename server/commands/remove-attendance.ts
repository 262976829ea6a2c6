import { acceptCorrections } from '#domain/attendance/keeping.ts'
import { parseRemoval } from '#domain/attendance/removal.ts'
import { allow, type Result } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Requests, Values } from '#protocol/requests.ts'
import type { Context } from '#server/context.ts'
import type { MeetingRef } from './act-at-meeting.ts'
import { keepAttendance } from './keep-attendance.ts'

/** Strikes out a line that was a press too many: it counts nowhere any more, and stays to be read with its reason. */
export function removeAttendance(
  ctx: Context,
  meeting: MeetingRef,
  { reason: typed, ...request }: Requests['attendance:remove'],
): Promise<Result<Values['attendance:remove'], Reason>> {
  const line = { ...request, command: 'attendance:remove' }
  return keepAttendance(ctx, meeting, line, async (act, { attendance, setting }) => {
    const accepted = acceptCorrections(setting, ctx.now())
    if (!accepted.ok) return accepted
    const reason = parseRemoval(typed)
    if (!reason.ok) return reason
    await act.attendances.remove(attendance.id, { removedAt: ctx.now(), removeReason: reason.value })
    return allow({ arrivedAt: attendance.arrivedAt.toISOString(), reason: reason.value })
  })
}
