import { addTask, changeTask, settleTaskOf } from '#server/commands/keep-tasks.ts'
import { taskBook } from '#server/queries/task-book.ts'
import type { Handlers } from './handlers.ts'

export const taskRequests = {
  'task:list': taskBook,
  'task:add': addTask,
  'task:change': changeTask,
  'task:settle': settleTaskOf,
} satisfies Partial<Handlers>
