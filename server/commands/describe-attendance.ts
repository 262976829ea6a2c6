import { acceptCorrections } from '#domain/attendance/keeping.ts'
import { parseOptionalLine } from '#domain/person/name.ts'
import { allow, type Result } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Requests, Values } from '#protocol/requests.ts'
import { LONGEST_ORGANISATION } from '#protocol/sign-in.ts'
import type { Context } from '#server/context.ts'
import type { MeetingRef } from './act-at-meeting.ts'
import { keepAttendance } from './keep-attendance.ts'

/** For whom somebody sits here. */
export function describeAttendance(
  ctx: Context,
  meeting: MeetingRef,
  { organisation: typed, segment, ...request }: Requests['attendance:describe'],
): Promise<Result<Values['attendance:describe'], Reason>> {
  const line = { ...request, command: 'attendance:describe' }
  return keepAttendance(ctx, meeting, line, async (act, { attendance, setting }) => {
    const accepted = acceptCorrections(setting, ctx.now())
    if (!accepted.ok) return accepted
    const organisation = parseOptionalLine(typed, LONGEST_ORGANISATION)
    if (!organisation.ok) return organisation
    await act.attendances.change(attendance.id, { organisationName: organisation.value, segment })
    return allow({ from: attendance.segment, to: segment })
  })
}
