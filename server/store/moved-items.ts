import type { ReturningItem } from '#domain/meeting/returning.ts'
import { OVER } from '#domain/meeting/role.ts'
import type { Rows } from './database.ts'
import { takeTurn } from './take-turn.ts'

type OfGroup = { readonly groupId: string | null; readonly startsAt: Date }

/** What a meeting of a group leaves to the next one. */
export const movedItems = (rows: Rows) => ({
  /** What meetings of the group before this moment have moved and no agenda has taken up, oldest first. */
  async before({ groupId, startsAt }: OfGroup) {
    if (groupId === null) return []
    // Of two agendas that would take up the same at once the second finds nothing left.
    await takeTurn(rows, `agenda-return ${groupId}`)
    return rows.agendaItem.findMany({
      where: {
        state: 'moved',
        returnedAs: { none: { meeting: { state: { not: 'cancelled' }, discardedAt: null } } },
        meeting: { groupId, startsAt: { lt: startsAt }, state: { in: [...OVER] } },
      },
      orderBy: [{ meeting: { startsAt: 'asc' } }, { position: 'asc' }],
    })
  },

  async append(meetingId: string, items: readonly ReturningItem[]): Promise<void> {
    const last = await rows.agendaItem.aggregate({ where: { meetingId }, _max: { position: true } })
    const first = (last._max.position ?? 0) + 1
    await rows.agendaItem.createMany({
      data: items.map((item, index) => ({ ...item, meetingId, position: first + index })),
    })
  },

  /** The next meeting of the same group that is prepared and has not begun. */
  findNextMeeting: ({ groupId, startsAt }: OfGroup) =>
    groupId === null
      ? null
      : rows.meeting.findFirst({
          where: {
            groupId,
            startsAt: { gt: startsAt },
            state: { in: ['draft', 'convened', 'check_in'] },
            discardedAt: null,
          },
          orderBy: { startsAt: 'asc' },
          select: { id: true },
        }),
})
