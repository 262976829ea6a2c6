import { z } from 'zod'

/** The forms of tasks, as the browser posts them; an empty field stands for nothing. */
const line = z
  .string()
  .max(1000, 'too-long')
  .refine((text) => !text.includes('\u0000'))
const orNull = <Value>(value: z.ZodType<Value>) =>
  z
    .literal('')
    .transform(() => null)
    .or(value)
const form = { meeting: z.string().min(1).max(100), requestId: z.uuid() }
const words = { what: line, owner: line, due: orNull(z.iso.date()) }

export const addTaskForm = z.object({ ...form, ...words, itemId: orNull(z.uuid()) })
export const changeTaskForm = z.object({ ...form, ...words, taskId: z.uuid() })
export const settleTaskForm = z.object({
  ...form,
  taskId: z.uuid(),
  state: z.enum(['done', 'dropped']),
  reason: orNull(line),
})

/** Whom the words of the owner name, where somebody was chosen from a list. */
type Chosen = { readonly personId?: string | null; readonly organisationId?: string | null }

export type AddTask = Omit<z.infer<typeof addTaskForm>, 'meeting'> & Chosen
export type ChangeTask = Omit<z.infer<typeof changeTaskForm>, 'meeting'> & Chosen
export type SettleTask = Omit<z.infer<typeof settleTaskForm>, 'meeting'>
