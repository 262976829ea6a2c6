import type { Settlement, TaskWords } from '#domain/task/task.ts'
import type { Rows } from './database.ts'

type NewTask = TaskWords & {
  readonly meetingId: string
  readonly itemId: string | null
  readonly createdById: string | null
  readonly createdAt: Date
}

const dayOf = (due: string | null) => (due === null ? null : new Date(`${due}T00:00:00Z`))

/** What people took upon themselves at meetings. */
export const tasks = (rows: Rows) => ({
  ofMeeting: (meetingId: string) => rows.task.findMany({ where: { meetingId }, orderBy: { number: 'asc' } }),

  find: (meetingId: string, id: string) => rows.task.findUnique({ where: { id, meetingId } }),

  /** Numbered within their meeting, whose lock keeps the series whole. */
  async add({ due, ...task }: NewTask): Promise<number> {
    const number = (await rows.task.count({ where: { meetingId: task.meetingId } })) + 1
    await rows.task.create({ data: { ...task, number, due: dayOf(due) } })
    return number
  },

  async change(id: string, { what, owner, due }: TaskWords): Promise<void> {
    await rows.task.update({ where: { id }, data: { what, owner, due: dayOf(due) } })
  },

  async settle(id: string, settlement: Settlement, settledAt: Date): Promise<void> {
    await rows.task.update({ where: { id }, data: { ...settlement, settledAt } })
  },
})
