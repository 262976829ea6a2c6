import { z } from 'zod'
import { LONGEST_HIDING_REASON } from '#domain/moderation/hiding-reason.ts'
import { LONGEST_ANSWER, LONGEST_ANSWERER } from '#domain/question/question.ts'

/** What is asked about the questions from the public; a part of protocol/requests.ts. */
const id = z.uuid()
const requestId = z.uuid()
const text = z.string().refine((value) => !value.includes('\u0000'))

export const questionRequestSchemas = {
  'question:list': z.strictObject({}),
  'question:show': z.strictObject({ requestId, questionId: id }),
  'question:hide': z.strictObject({ requestId, questionId: id, reason: text.max(LONGEST_HIDING_REASON * 4) }),
  'question:take-up': z.strictObject({
    requestId,
    questionId: id,
    /** Which one the moderator saw being answered; refused as `question-changed` when it is another by now. */
    currentId: id.nullable(),
  }),
  'question:put-down': z.strictObject({ requestId, questionId: id }),
  'question:promise': z.strictObject({
    requestId,
    questionId: id,
    due: z.iso.date(),
    /** The day that the moderator saw there; refused as `question-changed` when it is another by now. */
    seen: z.iso.date().nullable(),
    responsibleId: id.nullable(),
  }),
  'question:answer': z.strictObject({
    requestId,
    questionId: id,
    how: z.enum(['live', 'written']),
    text: text.max(LONGEST_ANSWER * 2),
    /** Role or organisation; empty for whoever was promised to answer, or how the writer is known. */
    by: text.max(LONGEST_ANSWERER * 4),
  }),
  'question:support': z.strictObject({ questionId: id, supports: z.boolean() }),
} as const

/** A question that the floor does not say, since it is not for everybody. */
export type UnseenQuestion = {
  readonly id: string
  readonly code: string
  readonly state: 'asked' | 'hidden'
  readonly text: string
  readonly display: string
  readonly itemId: string | null
  readonly askedAt: string
  readonly reason: string | null
}

export type QuestionDesk = {
  /** For moderators alone: what waits, and what is hidden. */
  readonly unseen: readonly UnseenQuestion[]
  /** Which ones the asker supports. */
  readonly supported: readonly string[]
}

type Nothing = Record<string, never>

export type QuestionValues = {
  'question:list': QuestionDesk
  'question:show': Nothing
  'question:hide': Nothing
  'question:take-up': Nothing
  'question:put-down': Nothing
  'question:promise': Nothing
  'question:answer': Nothing
  'question:support': Nothing
}
