import { z } from 'zod'

/** The forms about questions, as any browser posts them; lengths are those of domain/question. */
const line = z
  .string()
  .max(8000, 'too-long')
  .refine((text) => !text.includes('\u0000'))
const meeting = z.string().min(1).max(100)

export const askQuestionForm = z.object({
  meeting,
  requestId: z.uuid(),
  text: line.min(1, 'empty'),
  display: line.default(''),
  email: line.default(''),
  itemId: z
    .literal('')
    .transform(() => null)
    .or(z.uuid())
    .default(null),
})
export type AskQuestion = Omit<z.infer<typeof askQuestionForm>, 'meeting'>

export const supportQuestionForm = z.object({
  meeting,
  questionId: z.uuid(),
  supports: z.enum(['yes', 'no']),
})
