import type { Actor } from '#domain/actor.ts'
import { NO_STANDING, type Standing } from '#domain/meeting/role.ts'
import type { Rows } from './database.ts'

const IDENTITY = {
  id: true,
  code: true,
  processId: true,
  groupId: true,
  state: true,
  planYear: true,
} as const

export const meetings = (rows: Rows) => ({
  findByCode: (code: string) => rows.meeting.findUnique({ where: { code }, select: IDENTITY }),

  get: (id: string) => rows.meeting.findUniqueOrThrow({ where: { id } }),

  /** How somebody stands to a meeting; the rule of domain/meeting/role.ts makes a role of it. */
  async standingOf(actor: Actor, meeting: { id: string; groupId: string | null }): Promise<Standing> {
    if (actor.kind !== 'person') return NO_STANDING
    const personId = actor.id
    const [membership, participation, led] = await Promise.all([
      meeting.groupId
        ? rows.membership.findUnique({
            where: { groupId_personId: { groupId: meeting.groupId, personId } },
            select: { role: true, state: true },
          })
        : null,
      rows.participation.findUnique({
        where: { meetingId_personId: { meetingId: meeting.id, personId } },
        select: { state: true },
      }),
      meeting.groupId ? rows.group.count({ where: { id: meeting.groupId, leadId: personId } }) : 0,
    ])
    return { membership, participation, isLead: led > 0 }
  },
})
