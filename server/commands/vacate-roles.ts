import { roleAt } from '#domain/meeting/role.ts'
import { RUNNING_ROLES } from '#domain/meeting/running-roles.ts'
import { allow } from '#domain/result.ts'
import type { Context } from '#server/context.ts'
import { type MeetingRef, NOTHING } from './act-at-meeting.ts'
import { endTerm } from './run-roles.ts'

/** Takes the roles of running meetings from somebody who may no longer moderate there. */
export async function vacateRoles(ctx: Context, personId: string): Promise<void> {
  for (const meeting of await ctx.store.roleTerms.meetingsRunBy(personId)) {
    await vacateAt(ctx, meeting, personId)
  }
}

function vacateAt(ctx: Context, meeting: MeetingRef, personId: string) {
  const request = { actor: ctx.actor, command: 'roles:vacate', at: ctx.now(), meetingId: meeting.id }
  return ctx.store.act(request, async (act) => {
    const person = await act.people.findActor(personId)
    if (person && roleAt(person, await act.meetings.standingOf(person, meeting)) === 'moderator') {
      return allow(NOTHING)
    }
    for (const role of RUNNING_ROLES) {
      const open = await act.roleTerms.findOpen(meeting.id, role)
      if (open?.personId !== personId) continue
      await endTerm(act, meeting, role, ctx.now())
      const detail = { role, from: personId, to: null }
      await act.audit({ action: 'roles:vacate', object: 'meeting', objectId: meeting.id, detail })
    }
    return allow(NOTHING)
  })
}
