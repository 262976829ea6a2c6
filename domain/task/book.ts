import type { TaskState } from './task.ts'

/** A task as the meetings after its own look at it. */
export type EarlierTask = {
  readonly state: TaskState
  readonly createdAt: Date
  readonly settledAt: Date | null
  /** The later meeting at which it was ended. */
  readonly settledInId: string | null
}

export type LaterMeeting = {
  readonly id: string
  readonly openedAt: Date | null
  readonly closedAt: Date | null
}

/**
 * How a task of an earlier meeting of the group stands at a later one: still open, or ended there.
 * Undefined where it was not there to be spoken about: ended before that meeting began, or written down
 * after its close. What becomes of it later changes nothing at a meeting that is over.
 */
export function stateAt(task: EarlierTask, meeting: LaterMeeting): TaskState | undefined {
  const { openedAt, closedAt } = meeting
  if (closedAt !== null && task.createdAt > closedAt) return undefined
  if (task.settledAt === null) return 'open'
  if (task.settledInId === meeting.id) return task.state
  if (closedAt !== null && task.settledAt > closedAt) return 'open'
  return openedAt !== null && task.settledAt >= openedAt ? task.state : undefined
}

/** Late from the day after the one until which it was to be done; days as '2026-10-12'. */
export const isOverdue = (due: string | null, today: string): boolean => due !== null && due < today
