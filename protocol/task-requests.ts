import { z } from 'zod'
import type { TaskState } from '#domain/task/task.ts'

/** What is asked and answered about tasks in the workspace: for those who take part, never for the public. */
const id = z.uuid()
const requestId = z.uuid()
/** PostgreSQL's text knows no NUL; the rules of domain/task/task.ts say the rest. */
const line = z
  .string()
  .max(1000)
  .refine((value) => !value.includes('\u0000'))
const words = {
  what: line,
  owner: line,
  /** Whom `owner` names, where one was chosen from the list. */
  personId: id.nullable(),
  organisationId: id.nullable(),
  due: z.iso.date().nullable(),
}

export const taskRequestSchemas = {
  'task:list': z.strictObject({}),
  'task:add': z.strictObject({ requestId, itemId: id.nullable(), ...words }),
  'task:change': z.strictObject({ requestId, taskId: id, ...words }),
  /** Of this meeting, or of an earlier one of the group. */
  'task:settle': z.strictObject({
    requestId,
    taskId: id,
    state: z.enum(['done', 'dropped']),
    reason: line.nullable(),
  }),
} as const

export type ListedTask = {
  readonly id: string
  readonly number: number
  readonly what: string
  readonly owner: string
  readonly personId: string | null
  readonly organisationId: string | null
  readonly due: string | null
  readonly isOverdue: boolean
  readonly state: TaskState
  /** Why it was dropped. */
  readonly reason: string | null
  readonly itemId: string | null
  /** The earlier meeting at which it was taken on; null for one of this meeting. */
  readonly from: { readonly code: string; readonly startsAt: string } | null
}

export type TaskBook = {
  readonly own: readonly ListedTask[]
  /** Of earlier meetings of the group: open, or ended at this one. */
  readonly before: readonly ListedTask[]
  /** Who can be chosen to answer for one; for those who keep them. */
  readonly people: readonly { readonly id: string; readonly name: string }[]
}

type Done = Record<string, never>

export type TaskValues = {
  'task:list': TaskBook
  'task:add': Done
  'task:change': Done
  'task:settle': Done
}
