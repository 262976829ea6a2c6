import { OVER } from '#domain/meeting/role.ts'
import type { EarlierItem, EarlierMeeting } from '#domain/meeting/starting-agenda.ts'
import type { Rows } from './database.ts'

export type LastMeeting = EarlierMeeting & {
  readonly groupId: string
  readonly title: string
  readonly startsAt: Date
}

/** What groups have met about before. */
export const earlierMeetings = (rows: Rows) => ({
  /** The last meeting of each of these groups that came to its end. */
  async lastOf(groupIds: readonly string[]): Promise<LastMeeting[]> {
    const meetings = await rows.meeting.findMany({
      where: { groupId: { in: [...groupIds] }, state: { in: [...OVER] } },
      distinct: ['groupId'],
      orderBy: { startsAt: 'desc' },
      select: { groupId: true, title: true, startsAt: true, kind: true, agenda: AGENDA },
    })
    return meetings.flatMap(({ groupId, agenda, ...meeting }) =>
      groupId === null ? [] : [{ ...meeting, groupId, agenda: agenda.map(toEarlier) }],
    )
  },
})

const AGENDA = {
  orderBy: { position: 'asc' },
  select: {
    id: true,
    title: true,
    purpose: true,
    plannedMinutes: true,
    state: true,
    _count: {
      select: { returnedAs: { where: { meeting: { state: { not: 'cancelled' }, discardedAt: null } } } },
    },
  },
} as const

type Row = Omit<EarlierItem, 'hasReturned'> & { readonly _count: { readonly returnedAs: number } }

const toEarlier = ({ _count, ...item }: Row): EarlierItem => ({ ...item, hasReturned: _count.returnedAs > 0 })
