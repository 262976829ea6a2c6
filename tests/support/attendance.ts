import type { Result } from '#domain/result.ts'
import type { AttendanceDesk, DeskPerson } from '#protocol/attendance.ts'
import type { Requests } from '#protocol/requests.ts'
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
import type { Context } from '#server/context.ts'
import { attendanceDesk } from '#server/queries/attendance-desk.ts'
import { NOON, newRequestId, type Somebody, type Town } from '#tests/support/a-town.ts'

type Without<Name extends keyof Requests> = Omit<Requests[Name], 'requestId'> & { requestId?: string }

/** Somebody at the desk of the town's meeting, at a moment of the day; the cast's member unless said. */
export function atDesk(town: Town, who: Somebody = 'ben', now: Date = NOON) {
  const ctx: Context = { ...town.as(who), now: () => now }
  const { meeting } = town
  const requestId = newRequestId
  return {
    arrive: (over: Partial<Without<'attendance:arrive'>> = {}) =>
      recordArrivalByList(ctx, meeting, {
        requestId: requestId(),
        personId: town.people.ada,
        mode: 'room',
        ...over,
      }),
    add: (over: Partial<Without<'attendance:add'>> = {}) =>
      addAttendance(ctx, meeting, {
        requestId: requestId(),
        name: 'Pani z denného centra',
        organisation: '',
        segment: 'recipient',
        mode: 'room',
        ...over,
      }),
    checkIn: (over: Partial<Without<'attendance:check-in'>> = {}) =>
      checkInOneself(ctx, meeting, { requestId: requestId(), mode: 'online', ...over }),
    leave: (attendanceId: string) => recordLeaving(ctx, meeting, { requestId: requestId(), attendanceId }),
    return: (attendanceId: string) => recordReturn(ctx, meeting, { requestId: requestId(), attendanceId }),
    excuse: (over: Partial<Without<'attendance:excuse'>> = {}) =>
      excusePerson(ctx, meeting, {
        requestId: requestId(),
        personId: town.people.ada,
        isExcused: true,
        ...over,
      }),
    setRight: (attendanceId: string, right: 'vote' | 'voice' | 'none') =>
      setAttendanceRight(ctx, meeting, { requestId: requestId(), attendanceId, right }),
    describe: (attendanceId: string, over: Partial<Without<'attendance:describe'>> = {}) =>
      describeAttendance(ctx, meeting, {
        requestId: requestId(),
        attendanceId,
        organisation: 'Denné centrum',
        segment: 'worker',
        ...over,
      }),
    correct: (attendanceId: string, stays: Requests['attendance:correct']['stays']) =>
      correctAttendance(ctx, meeting, { requestId: requestId(), attendanceId, stays }),
    remove: (attendanceId: string, reason = 'Omyl pri listine.') =>
      removeAttendance(ctx, meeting, { requestId: requestId(), attendanceId, reason }),
  }
}

export async function deskOf(town: Town): Promise<AttendanceDesk> {
  const desk = await attendanceDesk(town.as('ben'), town.meeting)
  if (!desk.ok) throw new Error(`the desk was refused: ${desk.reason}`)
  return desk.value
}

export async function onDesk(town: Town, name: string): Promise<DeskPerson> {
  const person = (await deskOf(town)).people.find((each) => each.name === name)
  if (!person) throw new Error(`${name} is not on the list`)
  return person
}

/** Ada's line, once she has arrived. */
export async function adaHere(town: Town): Promise<string> {
  const arrived = await atDesk(town).arrive()
  const { attendanceId } = await onDesk(town, 'Ada Vzorová')
  if (!arrived.ok || attendanceId === null) throw new Error('Ada did not arrive')
  return attendanceId
}

export const said = (answer: Result<unknown, string>) => answer.ok || answer.reason
