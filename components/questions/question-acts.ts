import type { FloorItem } from '#protocol/floor.ts'
import type { FloorQuestion } from '#protocol/floor-question.ts'

/** What a moderator does with a question that takes words first. */
export type FormKind = 'hide' | 'answer' | 'write' | 'promise'

export type OpenForm = { readonly questionId: string; readonly kind: FormKind } | null

export type RowProps = {
  readonly question: FloorQuestion
  readonly items: readonly FloorItem[]
  /** Which one is being answered. */
  readonly currentId: string | null
  readonly isSupported: boolean
  readonly form: OpenForm
  readonly onForm: (form: OpenForm) => void
  readonly onChanged: () => Promise<void>
}

export const QUESTIONS_HEADING = 'questions-heading'

/** The pressed button may be gone with its question: focus stays in the panel. */
export const backToQuestions = () =>
  document.getElementById(QUESTIONS_HEADING)?.focus({ preventScroll: true })
