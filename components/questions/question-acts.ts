import type { Dispatch, SetStateAction } from 'react'
import type { FloorItem } from '#protocol/floor.ts'
import type { FloorQuestion } from '#protocol/floor-question.ts'

/** What a moderator does with a question that takes words first. */
export type FormKind = 'hide' | 'answer' | 'write' | 'promise'

export type OpenForm = { readonly questionId: string; readonly kind: FormKind } | null
export type OnForm = Dispatch<SetStateAction<OpenForm>>

/** While an act is on its way another form may have been opened: that one stays. */
export const closeFormOf =
  (questionId: string) =>
  (open: OpenForm): OpenForm =>
    open?.questionId === questionId ? null : open

export type RowProps = {
  readonly question: FloorQuestion
  readonly items: readonly FloorItem[]
  /** Which one is being answered. */
  readonly currentId: string | null
  readonly isSupported: boolean
  readonly form: OpenForm
  readonly onForm: OnForm
  readonly onChanged: () => Promise<void>
}

export const QUESTIONS_HEADING = 'questions-heading'

/** A form that was left is gone: focus stays in the panel. */
export const backToQuestions = () =>
  document.getElementById(QUESTIONS_HEADING)?.focus({ preventScroll: true })

/** The same once an act is done and its button gone, unless whoever pressed it has gone on elsewhere. */
export function returningFocus(): () => void {
  const pressed = document.activeElement
  return () => {
    const { activeElement, body } = document
    if (activeElement === pressed || activeElement === body) backToQuestions()
  }
}
