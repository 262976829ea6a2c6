import { isOverdue } from '#domain/question/question.ts'
import type { FloorQuestion } from '#protocol/floor-question.ts'

export type Standing = FloorQuestion['state'] | 'now' | 'overdue'

/** How it stands with a question, as a reader asks. */
export function standingOf(question: FloorQuestion, today: string): Standing {
  if (question.takenUpAt !== null) return 'now'
  return isOverdue(question, today) ? 'overdue' : question.state
}
