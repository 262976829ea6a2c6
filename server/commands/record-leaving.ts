import { acceptComings } from '#domain/attendance/keeping.ts'
import { leave } from '#domain/attendance/stays.ts'
import { allow, type Result } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Requests, Values } from '#protocol/requests.ts'
import type { Context } from '#server/context.ts'
import type { MeetingRef } from './act-at-meeting.ts'
import { keepAttendance } from './keep-attendance.ts'

export function recordLeaving(
  ctx: Context,
  meeting: MeetingRef,
  request: Requests['attendance:leave'],
): Promise<Result<Values['attendance:leave'], Reason>> {
  const line = { ...request, command: 'attendance:leave' }
  return keepAttendance(ctx, meeting, line, async (act, { attendance, setting }) => {
    const sits = acceptComings(setting, ctx.now())
    if (!sits.ok) return sits
    const left = leave(attendance.stays, ctx.now())
    if (!left.ok) return left
    await act.attendances.saveStays(attendance.id, left.value)
    return allow({})
  })
}
