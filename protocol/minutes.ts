import { z } from 'zod'
import { FINDING_KINDS } from '#domain/minutes/privacy-check.ts'
import { isSection, LONGEST_SECTION } from '#domain/minutes/section.ts'
import type { FormState } from './form-state.ts'

/** The forms of the minutes page, as the browser posts them. */
const noNul = (text: string) => !text.includes('\u0000')
const line = z.string().max(1000, 'too-long').refine(noNul)
const needed = line.trim().min(1, 'reason-missing')
const section = z.string().refine(isSection, 'invalid-message')
const hash = z.string().regex(/^[0-9a-f]{64}$/)
const form = { meeting: z.string().min(1).max(100), requestId: z.uuid() }

export const editSectionForm = z.object({
  ...form,
  key: section,
  // A browser sends line ends of its own.
  text: z
    .string()
    .transform((text) => text.replaceAll('\r\n', '\n'))
    .pipe(z.string().max(LONGEST_SECTION, 'too-long').refine(noNul)),
  /** The revision that was edited; 0 for words as they were generated. */
  revision: z.coerce.number().int().min(0).max(1_000_000),
})
export const sendToReviewForm = z.object(form)
export const remarkForm = z.object({ ...form, key: section, text: line.trim().min(1, 'empty') })
export const answerRemarkForm = z.object({
  ...form,
  remarkId: z.uuid(),
  verdict: z.enum(['accepted', 'declined']),
  answer: needed,
})
export const resolveFindingForm = z.object({
  ...form,
  key: z.string().min(1).max(100),
  kind: z.enum(FINDING_KINDS),
  words: z.string().min(1).max(500),
  verdict: z.enum(['kept', 'covered']),
  reason: needed,
})
export const approveMinutesForm = z.object({ ...form, hash })
export const publishMinutesForm = z.object({ ...form, hash })
export const correctMinutesForm = z.object({ ...form, what: needed, why: needed })

type Of<Form extends z.ZodType> = Omit<z.infer<Form>, 'meeting'>
export type EditSection = Of<typeof editSectionForm>
export type SendToReview = Of<typeof sendToReviewForm>
export type ProposeRemark = Of<typeof remarkForm>
export type AnswerRemark = Of<typeof answerRemarkForm>
export type ResolveFinding = Of<typeof resolveFindingForm>
export type ApproveMinutes = Of<typeof approveMinutesForm>
export type PublishMinutes = Of<typeof publishMinutesForm>
export type CorrectMinutes = Of<typeof correctMinutesForm>

/** What stands in a part after another's save: shown beside one's own words. */
export type Theirs = { readonly text: string; readonly revision: number; readonly by: string | null }

/** What the form of a part shows after it was sent; a lost race comes with the other reading. */
export type SectionState = FormState & {
  readonly theirs?: Theirs
  /** After a save: what is kept now. */
  readonly revision?: number
  readonly text?: string
}
