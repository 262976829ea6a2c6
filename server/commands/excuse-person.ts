import { acceptCorrections, keepingPhase } from '#domain/attendance/keeping.ts'
import { allow, type Result, refuse } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Requests, Values } from '#protocol/requests.ts'
import type { Context } from '#server/context.ts'
import { actAtMeeting, idOf, type MeetingRef, NOTHING } from './act-at-meeting.ts'
import { belongsHere } from './record-arrival-by-list.ts'

/** Somebody let it be known that they do not come, perhaps days before; or comes after all. */
export function excusePerson(
  ctx: Context,
  meeting: MeetingRef,
  { requestId, personId, isExcused }: Requests['attendance:excuse'],
): Promise<Result<Values['attendance:excuse'], Reason>> {
  const command = { does: 'keep-attendance', command: 'attendance:excuse', requestId } as const

  return actAtMeeting(ctx, meeting, command, async (act, setting) => {
    const accepted = acceptCorrections(setting, ctx.now())
    if (!accepted.ok && keepingPhase(setting, ctx.now()) !== 'early') return accepted
    const person = await act.invitees.findPerson(setting, personId)
    if (!person || !belongsHere(person.standing)) return refuse('not-found')
    if (await act.attendances.findOf(setting.id, personId)) return refuse('already-here')

    const excuse = { meetingId: setting.id, personId, recordedAt: ctx.now(), recordedById: idOf(ctx) }
    const isNew = isExcused
      ? await act.invitees.excuse(excuse)
      : await act.invitees.endExcuse(setting.id, personId)
    if (!isNew) return allow(NOTHING)
    await act.audit({
      action: 'attendance:excuse',
      object: 'person',
      objectId: personId,
      detail: { personId, isExcused },
    })
    await act.announceJoin(setting.id)
    return allow(NOTHING)
  })
}
