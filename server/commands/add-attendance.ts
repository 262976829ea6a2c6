import { columnsOf } from '#domain/attendance/attendance.ts'
import { acceptCorrections, momentOfArrival } from '#domain/attendance/keeping.ts'
import { parseName, parseOptionalLine } from '#domain/person/name.ts'
import { rulebookOf } from '#domain/process/rulebook.ts'
import { allow, type Result } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Requests, Values } from '#protocol/requests.ts'
import { LONGEST_ORGANISATION } from '#protocol/sign-in.ts'
import type { Context } from '#server/context.ts'
import { actAtMeeting, idOf, type MeetingRef, NOTHING } from './act-at-meeting.ts'

/** Writes down somebody without an account, by the name that they want to have there. */
export function addAttendance(
  ctx: Context,
  meeting: MeetingRef,
  { requestId, segment, mode, ...typed }: Requests['attendance:add'],
): Promise<Result<Values['attendance:add'], Reason>> {
  const command = { does: 'keep-attendance', command: 'attendance:add', requestId } as const

  return actAtMeeting(ctx, meeting, command, async (act, setting) => {
    const accepted = acceptCorrections(setting, ctx.now())
    if (!accepted.ok) return accepted
    const name = parseName(typed.name)
    if (!name.ok) return name
    const organisation = parseOptionalLine(typed.organisation, LONGEST_ORGANISATION)
    if (!organisation.ok) return organisation

    const objectId = await act.attendances.add({
      ...columnsOf(rulebookOf(setting.process.rulebook).rights.guest),
      meetingId: setting.id,
      personId: null,
      displayName: name.value,
      organisationName: organisation.value,
      segment,
      mode,
      checkIn: 'by_name',
      arrivedAt: momentOfArrival(setting, ctx.now()),
      recordedById: idOf(ctx),
    })
    await act.audit({ action: 'attendance:add', object: 'attendance', objectId, detail: { mode, segment } })
    await act.announceJoin(setting.id)
    return allow(NOTHING)
  })
}
