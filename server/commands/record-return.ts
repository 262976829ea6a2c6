import { allow, type Result } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Requests, Values } from '#protocol/requests.ts'
import type { Context } from '#server/context.ts'
import type { MeetingRef } from './act-at-meeting.ts'
import { keepAttendance } from './keep-attendance.ts'
import { noteReturn } from './record-arrival.ts'

export function recordReturn(
  ctx: Context,
  meeting: MeetingRef,
  request: Requests['attendance:return'],
): Promise<Result<Values['attendance:return'], Reason>> {
  const line = { ...request, command: 'attendance:return' }
  return keepAttendance(ctx, meeting, line, async (act, { attendance, setting }) => {
    const returned = await noteReturn(act, setting, { attendance, at: ctx.now() })
    return returned.ok ? allow({}) : returned
  })
}
