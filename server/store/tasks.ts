import { OVER } from '#domain/meeting/role.ts'
import { stateAt } from '#domain/task/book.ts'
import type { TaskOwner } from '#domain/task/owner.ts'
import type { Settlement, TaskWords } from '#domain/task/task.ts'
import type { Rows } from './database.ts'

type KeptWords = TaskWords & TaskOwner

type NewTask = KeptWords & {
  readonly meetingId: string
  readonly itemId: string | null
  readonly createdById: string | null
  readonly createdAt: Date
}

export type TaskMeeting = {
  readonly id: string
  readonly groupId: string | null
  readonly startsAt: Date
  readonly openedAt: Date | null
  readonly closedAt: Date | null
}

const SOURCE = { meeting: { select: { code: true, startsAt: true } } } as const

const dayOf = (due: string | null) => (due === null ? null : new Date(`${due}T00:00:00Z`))

/** What people took upon themselves at meetings. */
export const tasks = (rows: Rows) => ({
  ofMeeting: (meetingId: string) => rows.task.findMany({ where: { meetingId }, orderBy: { number: 'asc' } }),

  find: (meetingId: string, id: string) => rows.task.findUnique({ where: { id, meetingId } }),

  /** What earlier meetings of the group have left to this one, oldest first: open, or ended there. */
  async before(meeting: TaskMeeting) {
    const { id, groupId, startsAt, openedAt } = meeting
    if (groupId === null) return []
    const found = await rows.task.findMany({
      where: {
        meeting: { id: { not: id }, groupId, startsAt: { lt: startsAt }, state: { in: [...OVER] } },
        OR: [
          { settledAt: null },
          { settledInId: id },
          ...(openedAt ? [{ settledAt: { gte: openedAt } }] : []),
        ],
      },
      include: { ...SOURCE, person: { select: OWNER } },
      orderBy: [{ meeting: { startsAt: 'asc' } }, { number: 'asc' }],
    })
    return found.filter((task) => stateAt(task, meeting) !== undefined)
  },

  /** Numbered within their meeting, whose lock keeps the series whole. */
  async add({ due, ...task }: NewTask): Promise<number> {
    const number = (await rows.task.count({ where: { meetingId: task.meetingId } })) + 1
    await rows.task.create({ data: { ...task, number, due: dayOf(due) } })
    return number
  },

  async change(id: string, { due, ...words }: KeptWords, changedAt: Date): Promise<void> {
    await rows.task.update({ where: { id }, data: { ...words, due: dayOf(due), changedAt } })
  },

  /** False when it is ended already: two meetings, each with a lock of its own, may end the same task. */
  async settle(id: string, settlement: Settlement & { settledAt: Date; settledInId: string | null }) {
    const { count } = await rows.task.updateMany({ where: { id, state: 'open' }, data: settlement })
    return count === 1
  },
})

const OWNER = { name: true, socialName: true, namePolicy: true, function: true } as const
