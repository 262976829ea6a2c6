import { type AttendanceMode, type CheckIn, columnsOf } from '#domain/attendance/attendance.ts'
import { acceptComings, acceptCorrections, momentOfArrival } from '#domain/attendance/keeping.ts'
import { defaultRight } from '#domain/attendance/rights.ts'
import { arrive } from '#domain/attendance/stays.ts'
import { rulebookOf } from '#domain/process/rulebook.ts'
import { allow, type Result } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Act, MeetingSetting } from '#server/context.ts'

type Invited = NonNullable<Awaited<ReturnType<Act['invitees']['findPerson']>>>

export type Arrival = {
  readonly person: Invited
  readonly mode: AttendanceMode
  readonly checkIn: CheckIn
  readonly at: Date
  readonly recordedById: string | null
}

/** Somebody known comes to a meeting, or comes back: under its lock, whoever noticed it. */
export async function recordArrival(
  act: Act,
  setting: MeetingSetting,
  arrival: Arrival,
): Promise<Result<true, Reason>> {
  const { personId } = arrival.person
  const known = await act.attendances.findOf(setting.id, personId)
  const noted = known
    ? await noteReturn(act, setting, { attendance: known, at: arrival.at, mode: arrival.mode })
    : await noteFirst(act, setting, arrival)
  if (!noted.ok) return noted

  await act.invitees.endExcuse(setting.id, personId)
  const { mode, checkIn } = arrival
  await act.audit({
    action: known ? 'attendance:return' : 'attendance:arrive',
    object: 'attendance',
    objectId: noted.value,
    detail: { personId, mode, checkIn },
  })
  await act.announceJoin(setting.id)
  return allow(true)
}

type Returning = {
  readonly attendance: NonNullable<Awaited<ReturnType<Act['attendances']['get']>>>
  readonly at: Date
  readonly mode?: AttendanceMode
}

/** What somebody may keeps: it was perhaps a moderator who gave it to them. */
export async function noteReturn(
  act: Act,
  setting: MeetingSetting,
  { attendance, at, mode }: Returning,
): Promise<Result<string, Reason>> {
  const returned = arrive(attendance.stays, at)
  if (!returned.ok) return returned
  const sits = acceptComings(setting, at)
  if (!sits.ok) return sits

  await act.attendances.saveStays(attendance.id, returned.value)
  if (mode) await act.attendances.change(attendance.id, { mode })
  return allow(attendance.id)
}

async function noteFirst(
  act: Act,
  setting: MeetingSetting,
  { person, at, ...arrival }: Arrival,
): Promise<Result<string, Reason>> {
  const accepted = acceptCorrections(setting, at)
  if (!accepted.ok) return accepted
  const { name, organisationName, segment, personId, standing } = person
  const right = defaultRight(rulebookOf(setting.process.rulebook).rights, standing)
  const id = await act.attendances.add({
    ...arrival,
    ...columnsOf(right),
    meetingId: setting.id,
    personId,
    displayName: name,
    organisationName,
    segment,
    arrivedAt: momentOfArrival(setting, at),
  })
  return allow(id)
}
