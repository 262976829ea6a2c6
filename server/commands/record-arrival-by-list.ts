import { roleAt } from '#domain/meeting/role.ts'
import { allow, type Result, refuse } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Requests, Values } from '#protocol/requests.ts'
import type { Context } from '#server/context.ts'
import { actAtMeeting, idOf, type MeetingRef, NOTHING } from './act-at-meeting.ts'
import { recordArrival } from './record-arrival.ts'

/** A moderator ticks off somebody on the list of the group. */
export function recordArrivalByList(
  ctx: Context,
  meeting: MeetingRef,
  { requestId, personId, mode }: Requests['attendance:arrive'],
): Promise<Result<Values['attendance:arrive'], Reason>> {
  const command = { does: 'keep-attendance', command: 'attendance:arrive', requestId } as const

  return actAtMeeting(ctx, meeting, command, async (act, setting) => {
    const person = await act.invitees.findPerson(setting, personId)
    if (!person || !belongsHere(person.standing)) return refuse('not-found')

    const arrival = { person, mode, checkIn: 'list', at: ctx.now(), recordedById: idOf(ctx) } as const
    const recorded = await recordArrival(act, setting, arrival)
    return recorded.ok ? allow(NOTHING) : recorded
  })
}

type AnyStanding = Parameters<typeof roleAt>[1]

/** Of an account nothing is asked: a person with this standing, and no more, would be let in. */
export const belongsHere = (standing: AnyStanding) =>
  roleAt({ kind: 'person', id: '', name: '', accountRole: 'public', suspended: false }, standing) !== 'viewer'
