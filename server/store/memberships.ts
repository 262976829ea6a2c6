import type { Actor } from '#domain/actor.ts'
import { NO_STANDING, type Standing } from '#domain/meeting/role.ts'
import type { Rows } from './database.ts'

const GROUP = {
  id: true,
  slug: true,
  name: true,
  openToJoin: true,
  process: {
    select: {
      title: true,
      membershipPolicy: true,
      municipality: { select: { id: true, name: true, timeZone: true } },
    },
  },
} as const

const LISTED = {
  id: true,
  role: true,
  state: true,
  segment: true,
  message: true,
  createdAt: true,
  organisation: { select: { name: true } },
  person: { select: { id: true, name: true, socialName: true, suspendedAt: true } },
} as const

/** Who belongs to a group, and who asks to. */
export const memberships = (rows: Rows) => ({
  findGroup: (slug: string) => rows.group.findUnique({ where: { slug }, select: GROUP }),

  findGroupById: (id: string) => rows.group.findUnique({ where: { id }, select: GROUP }),

  /** How somebody stands to a group, apart from any of its meetings. */
  async standingIn(actor: Actor, groupId: string): Promise<Standing> {
    if (actor.kind !== 'person') return NO_STANDING
    const [membership, led] = await Promise.all([
      rows.membership.findUnique({
        where: { groupId_personId: { groupId, personId: actor.id } },
        select: { role: true, state: true },
      }),
      rows.group.count({ where: { id: groupId, leadId: actor.id } }),
    ])
    return { membership, participation: null, isLead: led > 0 }
  },

  find: (groupId: string, personId: string) =>
    rows.membership.findUnique({ where: { groupId_personId: { groupId, personId } } }),

  /** The request of somebody new, or of somebody who was refused or left before. */
  async ask(request: {
    groupId: string
    personId: string
    message: string | null
    state: 'asked' | 'active'
    at: Date
  }): Promise<void> {
    const { groupId, personId, message, state, at } = request
    await rows.membership.upsert({
      where: { groupId_personId: { groupId, personId } },
      create: { groupId, personId, message, state, createdAt: at },
      update: { message, state, role: 'member', createdAt: at },
    })
  },

  get: (id: string, groupId: string) =>
    rows.membership.findUnique({
      where: { id, groupId },
      include: { person: { select: { id: true, email: true, locale: true } } },
    }),

  /** Moves a membership on from the state in which it was seen; false if somebody else was faster. */
  async move(id: string, { from, to }: { from: 'asked' | 'active'; to: 'active' | 'refused' | 'ended' }) {
    const { count } = await rows.membership.updateMany({ where: { id, state: from }, data: { state: to } })
    return count === 1
  },

  /** Everybody who belongs to a group or asks to, for those who run it. */
  listFor: (groupId: string) =>
    rows.membership.findMany({
      where: { groupId, state: { in: ['asked', 'active'] } },
      orderBy: { createdAt: 'asc' },
      select: LISTED,
    }),
})
