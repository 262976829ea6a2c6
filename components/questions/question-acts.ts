/** What a moderator does with a question that takes words first. */
export type FormKind = 'hide' | 'answer' | 'write' | 'promise'

export type OpenForm = { readonly questionId: string; readonly kind: FormKind } | null

export const QUESTIONS_HEADING = 'questions-heading'

/** The pressed button may be gone with its question: focus stays in the panel. */
export const backToQuestions = () =>
  document.getElementById(QUESTIONS_HEADING)?.focus({ preventScroll: true })
