import { acceptActs } from '#domain/meeting/course.ts'
import { may } from '#domain/meeting/may.ts'
import { ownRoleAt } from '#domain/meeting/role.ts'
import type { RunningRole } from '#domain/meeting/running-roles.ts'
import { allow, type Result } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { RoleHolder, RolesNow } from '#protocol/role-requests.ts'
import { idOf, type MeetingRef, permitAt } from '#server/commands/act-at-meeting.ts'
import type { Context } from '#server/context.ts'

/** Who moderates and who takes the notes, by name, for those who take part; and what the asker may do about it. */
export async function rolesNow(ctx: Context, meeting: MeetingRef): Promise<Result<RolesNow, Reason>> {
  const permitted = await permitAt(ctx, meeting, 'read-roles')
  if (!permitted.ok) return permitted
  const { store, actor } = ctx
  const [setting, terms, standing] = await Promise.all([
    store.meetings.getSetting(meeting.id),
    store.roleTerms.openAt(meeting.id),
    store.meetings.standingOf(actor, meeting),
  ])
  const mayTake = may(ownRoleAt(actor, standing), 'run-roles') && acceptActs(setting.state).ok
  const holder = (role: RunningRole): RoleHolder | null => {
    const term = terms.find((each) => each.role === role)
    if (!term) return null
    const { id: termId, name, since, personId, givenById } = term
    const isMine = personId === idOf(ctx)
    return { termId, name, since: since.toISOString(), isMine, isLent: givenById !== null }
  }
  const people = mayTake ? await membersHere(ctx, meeting) : []
  return allow({ chair: holder('chair'), notes: holder('notes'), mayTake, people })
}

async function membersHere({ store }: Context, meeting: MeetingRef): Promise<RolesNow['people']> {
  const [members, attended] = await Promise.all([
    store.invitees.expectedAt(meeting),
    store.attendances.listAt(meeting.id),
  ])
  const here = new Set(attended.flatMap(({ personId, leftAt }) => (leftAt === null ? [personId] : [])))
  return members
    .filter(({ personId }) => here.has(personId))
    .map(({ personId, name }) => ({ id: personId, name }))
}
