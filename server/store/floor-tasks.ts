import { stateAt } from '#domain/task/book.ts'
import type { FloorMeeting } from '#protocol/floor.ts'
import type { Rows } from './database.ts'
import { type TaskMeeting, tasks } from './tasks.ts'

/** Counts, so that whoever may read the tasks knows when to look again. */
export async function readFloorTasks(rows: Rows, meeting: TaskMeeting): Promise<FloorMeeting['tasks']> {
  const store = tasks(rows)
  const own = await store.ofMeeting(meeting.id)
  const before = await store.before(meeting)
  const states = [...own.map(({ state }) => state), ...before.map((task) => stateAt(task, meeting))]
  const moments = [...own, ...before].map(lastChange)
  if (moments.length === 0) return null
  const open = states.filter((state) => state === 'open').length
  return {
    open,
    ended: states.length - open,
    changedAt: new Date(Math.max(...moments)).toISOString(),
  }
}

type Dated = { readonly createdAt: Date; readonly changedAt: Date | null; readonly settledAt: Date | null }

const lastChange = ({ createdAt, changedAt, settledAt }: Dated): number =>
  Math.max(createdAt.getTime(), changedAt?.getTime() ?? 0, settledAt?.getTime() ?? 0)
