import { allow, type Result, refuse } from '#domain/result.ts'
import type { DeskPerson } from '#protocol/attendance.ts'
import type { AttendanceSheet, SheetLine } from '#protocol/pages/attendance-sheet.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Context } from '#server/context.ts'
import { presentMeetingFrame } from '#server/present/meeting-frame.ts'
import { attendanceDesk } from './attendance-desk.ts'

/** The attendance list as it is printed: who is expected and who came, in no order of their own. */
export async function attendanceSheet(ctx: Context, code: string): Promise<Result<AttendanceSheet, Reason>> {
  const { store } = ctx
  const meeting = await store.meetingFrames.findStanding(code)
  if (!meeting) return refuse('not-found')
  const desk = await attendanceDesk(ctx, meeting)
  if (!desk.ok) return desk

  const [row, contact] = await Promise.all([
    store.meetingFrames.get(meeting.id),
    store.processes.contactAt(meeting.id),
  ])
  const { title, startsAt, endsAt, place, group, process, municipality } = presentMeetingFrame(row)
  const frame = { code, title, startsAt, endsAt, place, contact }
  return allow({
    meeting: { ...frame, group: group?.name ?? null, process: process.title, town: municipality },
    lines: desk.value.people.map(toLine),
  })
}

const toLine = ({
  key,
  name,
  organisation,
  segment,
  status,
  removedBecause,
  stays,
}: DeskPerson): SheetLine => ({
  key,
  name,
  organisation,
  segment,
  isExcused: status === 'excused',
  removedBecause,
  arrivedAt: stays[0]?.arrivedAt ?? null,
})
