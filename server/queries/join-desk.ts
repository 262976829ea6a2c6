import { mayJoin } from '#domain/person/joining.ts'
import { livedName } from '#domain/person/lived-name.ts'
import { allow, type Result } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { JoinDesk } from '#protocol/requests.ts'
import { type MeetingRef, permitAt } from '#server/commands/act-at-meeting.ts'
import type { Context } from '#server/context.ts'

/** The door of a meeting as its moderators see it. */
export async function joinDesk(ctx: Context, meeting: MeetingRef): Promise<Result<JoinDesk, Reason>> {
  const permitted = await permitAt(ctx, meeting, 'admit-people')
  if (!permitted.ok) return permitted

  const { participations } = ctx.store
  const [door, waiting, admitted] = await Promise.all([
    participations.getDoor(meeting.id),
    participations.waitingAt(meeting.id),
    participations.countAdmitted(meeting.id),
  ])
  return allow({
    joinCode: mayJoin(door) ? door.joinCode : null,
    admission: door.admission,
    waiting: waiting.map(({ id, person, organisationName, askedAt }) => ({
      participationId: id,
      displayName: livedName(person),
      organisationName,
      askedAt: askedAt.toISOString(),
    })),
    admitted,
  })
}
