import type { RunningRole } from '#domain/meeting/running-roles.ts'
import { livedName } from '#domain/person/lived-name.ts'
import type { Rows } from './database.ts'

type Beginning = {
  readonly meetingId: string
  readonly role: RunningRole
  readonly personId: string
  readonly since: Date
  readonly givenById: string | null
}

const TERM = { id: true, role: true, personId: true, givenById: true, since: true } as const
const NAMED = { select: { name: true, socialName: true } } as const

/** Who moderates a meeting and takes its notes, and who did. */
export const roleTerms = (rows: Rows) => ({
  findOpen: (meetingId: string, role: RunningRole) =>
    rows.roleTerm.findFirst({ where: { meetingId, role, until: null }, select: TERM }),

  /** The open ones, with the names of those who have them. */
  async openAt(meetingId: string) {
    const terms = await rows.roleTerm.findMany({
      where: { meetingId, until: null },
      select: { ...TERM, person: NAMED },
    })
    return terms.map(({ person, ...term }) => ({ ...term, name: livedName(person) }))
  },

  async begin(term: Beginning): Promise<void> {
    await rows.roleTerm.create({ data: term })
  },

  async end({ id, since }: { id: string; since: Date }, at: Date): Promise<void> {
    // Two machines' clocks may differ: nothing ends before it began.
    const until = new Date(Math.max(at.getTime(), since.getTime()))
    await rows.roleTerm.update({ where: { id }, data: { until } })
  },

  /** Meetings at which somebody has a role. */
  meetingsRunBy: (personId: string) =>
    rows.meeting.findMany({
      where: { roleTerms: { some: { personId, until: null } } },
      select: { id: true, groupId: true },
    }),
})
