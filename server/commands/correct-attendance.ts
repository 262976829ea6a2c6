import { acceptCorrections, timesOf } from '#domain/attendance/keeping.ts'
import { correctStays, type Stays } from '#domain/attendance/stays.ts'
import { allow, type Result } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Requests, Values } from '#protocol/requests.ts'
import type { Context } from '#server/context.ts'
import type { MeetingRef } from './act-at-meeting.ts'
import { keepAttendance } from './keep-attendance.ts'

/** Times that were noted late or wrong; the record keeps both readings. */
export function correctAttendance(
  ctx: Context,
  meeting: MeetingRef,
  { stays: told, ...request }: Requests['attendance:correct'],
): Promise<Result<Values['attendance:correct'], Reason>> {
  const line = { ...request, command: 'attendance:correct' }
  return keepAttendance(ctx, meeting, line, async (act, { attendance, setting }) => {
    const accepted = acceptCorrections(setting, ctx.now())
    if (!accepted.ok) return accepted
    const stays = told.map(({ arrivedAt, leftAt }) => ({
      arrivedAt: new Date(arrivedAt),
      leftAt: leftAt === null ? null : new Date(leftAt),
    }))
    const corrected = correctStays(stays, timesOf(setting, ctx.now()))
    if (!corrected.ok) return corrected
    await act.attendances.saveStays(attendance.id, corrected.value)
    return allow({ from: written(attendance.stays), to: written(corrected.value) })
  })
}

const written = (stays: Stays) =>
  stays.map(({ arrivedAt, leftAt }) => `${arrivedAt.toISOString()}/${leftAt?.toISOString() ?? '…'}`).join(' ')
