import { z } from 'zod'

/**
 * The forms of the history page, as the browser posts them. Lengths are bounded here; what a name or
 * erasable words are, the rules of domain/history say.
 */
const line = z
  .string()
  .max(1000, 'too-long')
  .refine((text) => !text.includes('\u0000'))
const form = { meeting: z.string().min(1).max(100), requestId: z.uuid() }

export const keepRevisionForm = z.object({ ...form, name: line })
export const restoreRevisionForm = z.object({
  ...form,
  revisionId: z.uuid(),
  /** A checkbox: absent when it is not ticked. */
  withCards: z
    .literal('on')
    .optional()
    .transform((ticked) => ticked === 'on'),
})
export const eraseWordsForm = z.object({ ...form, words: line })

export type KeepRevision = Omit<z.infer<typeof keepRevisionForm>, 'meeting'>
export type RestoreRevision = Omit<z.infer<typeof restoreRevisionForm>, 'meeting'>
export type EraseWords = Omit<z.infer<typeof eraseWordsForm>, 'meeting'>
