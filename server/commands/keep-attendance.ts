import type { Result } from '#domain/result.ts'
import { allow, refuse } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Act, Context, MeetingSetting } from '#server/context.ts'
import { actAtMeeting, type MeetingRef, NOTHING, type Nothing } from './act-at-meeting.ts'

type Attendance = NonNullable<Awaited<ReturnType<Act['attendances']['get']>>>
type Detail = Parameters<Act['audit']>[0]['detail']

type Line = {
  readonly command: string
  readonly requestId: string
  readonly attendanceId: string
}

/** What a change of one line needs, and what the record says of it. */
type Body = (
  act: Act,
  line: { readonly attendance: Attendance; readonly setting: MeetingSetting },
) => Promise<Result<Detail, Reason>>

/** One change of one line of the attendance by a moderator, with its audit row; everybody's desk hears of it. */
export function keepAttendance(
  ctx: Context,
  meeting: MeetingRef,
  { command, requestId, attendanceId }: Line,
  body: Body,
): Promise<Result<Nothing, Reason>> {
  return actAtMeeting(ctx, meeting, { does: 'keep-attendance', command, requestId }, async (act, setting) => {
    const attendance = await act.attendances.get(attendanceId, setting.id)
    if (!attendance) return refuse('not-found')
    const changed = await body(act, { attendance, setting })
    if (!changed.ok) return changed

    await act.audit({
      action: command,
      object: 'attendance',
      objectId: attendanceId,
      detail: { personId: attendance.personId, ...changed.value },
    })
    await act.announceJoin(setting.id)
    return allow(NOTHING)
  })
}
