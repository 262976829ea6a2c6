import { addAttendance } from '#server/commands/add-attendance.ts'
import { checkInOneself } from '#server/commands/check-in-oneself.ts'
import { correctAttendance } from '#server/commands/correct-attendance.ts'
import { describeAttendance } from '#server/commands/describe-attendance.ts'
import { excusePerson } from '#server/commands/excuse-person.ts'
import { recordArrivalByList } from '#server/commands/record-arrival-by-list.ts'
import { recordLeaving } from '#server/commands/record-leaving.ts'
import { recordReturn } from '#server/commands/record-return.ts'
import { removeAttendance } from '#server/commands/remove-attendance.ts'
import { setAttendanceRight } from '#server/commands/set-attendance-right.ts'
import { attendanceDesk } from '#server/queries/attendance-desk.ts'
import { ownAttendance } from '#server/queries/own-attendance.ts'
import type { Handlers } from './handlers.ts'

export const attendanceRequests = {
  'attendance:list': attendanceDesk,
  'attendance:mine': ownAttendance,
  'attendance:check-in': checkInOneself,
  'attendance:arrive': recordArrivalByList,
  'attendance:add': addAttendance,
  'attendance:leave': recordLeaving,
  'attendance:return': recordReturn,
  'attendance:excuse': excusePerson,
  'attendance:set-right': setAttendanceRight,
  'attendance:describe': describeAttendance,
  'attendance:correct': correctAttendance,
  'attendance:remove': removeAttendance,
} satisfies Partial<Handlers>
