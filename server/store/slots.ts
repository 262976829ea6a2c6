import type { OtherMeeting } from '#domain/meeting/slot.ts'
import type { Rows } from './database.ts'

type Asked = {
  readonly processId: string
  readonly startsAt: Date
  readonly endsAt: Date
  /** The meeting itself, where it already is one. */
  readonly exceptId?: string | undefined
}

/** Who meets when in the municipality of a process, whichever group it is. */
export const slots = (rows: Rows) => ({
  async during({ processId, startsAt, endsAt, exceptId }: Asked): Promise<OtherMeeting[]> {
    const meetings = await rows.meeting.findMany({
      where: {
        state: { not: 'cancelled' },
        discardedAt: null,
        startsAt: { lt: endsAt },
        endsAt: { gt: startsAt },
        process: { municipality: { processes: { some: { id: processId } } } },
        ...(exceptId && { id: { not: exceptId } }),
      },
      select: {
        code: true,
        title: true,
        state: true,
        startsAt: true,
        endsAt: true,
        place: true,
        room: true,
        group: { select: { name: true } },
      },
      orderBy: { startsAt: 'asc' },
    })
    return meetings.map(({ group, ...meeting }) => ({ ...meeting, groupName: group?.name ?? null }))
  },
})
