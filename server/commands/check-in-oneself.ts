import { isPerson } from '#domain/actor.ts'
import { acceptComings } from '#domain/attendance/keeping.ts'
import { isHere } from '#domain/attendance/stays.ts'
import { allow, type Result, refuse } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Requests, Values } from '#protocol/requests.ts'
import type { Context } from '#server/context.ts'
import { actAtMeeting, type MeetingRef, NOTHING } from './act-at-meeting.ts'
import { recordArrival } from './record-arrival.ts'

/** "I am here", by one who may enter the workspace; a moderator sees it at once and can put it right. */
export function checkInOneself(
  ctx: Context,
  meeting: MeetingRef,
  { requestId, mode }: Requests['attendance:check-in'],
): Promise<Result<Values['attendance:check-in'], Reason>> {
  const command = { does: 'check-in', command: 'attendance:check-in', requestId } as const

  return actAtMeeting(ctx, meeting, command, async (act, setting) => {
    const sits = acceptComings(setting, ctx.now())
    if (!sits.ok) return sits
    const person = isPerson(ctx.actor) && (await act.invitees.findPerson(setting, ctx.actor.id))
    if (!person) return refuse('not-allowed')
    const known = await act.attendances.findOf(setting.id, person.personId)
    // A moderator was faster; what the person wants to be true is true.
    if (known && isHere(known.stays)) return allow(NOTHING)

    const arrival = { person, mode, checkIn: 'self', at: ctx.now(), recordedById: person.personId } as const
    const recorded = await recordArrival(act, setting, arrival)
    return recorded.ok ? allow(NOTHING) : recorded
  })
}
