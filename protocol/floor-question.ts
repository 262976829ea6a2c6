import { QUESTION_STATES } from '#domain/question/question.ts'
import { instant, number, oneOf, orNull, type ParsedBy, shape, text } from './plain-values.ts'

/**
 * A question from the public as everybody sees it. One that waits to be looked through is not here; of a
 * hidden one the place and the reason are, not the words.
 */
export const floorQuestion = shape({
  id: text,
  code: text,
  position: number,
  state: oneOf(QUESTION_STATES),
  text,
  /** As whoever asks wants to be called. */
  display: text,
  itemId: orNull(text),
  askedAt: instant,
  supporters: number,
  /** Why it is hidden. */
  reason: orNull(text),
  /** Since when it is being answered before everybody. */
  takenUpAt: orNull(instant),
  /** The day by which it is answered, e.g. 2023-12-12, and by whom. */
  due: orNull(text),
  responsible: orNull(text),
  answer: orNull(text),
  answeredBy: orNull(text),
  answeredAt: orNull(instant),
})
export type FloorQuestion = ParsedBy<typeof floorQuestion>
