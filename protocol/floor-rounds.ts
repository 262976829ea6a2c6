import { ROUND_STATES } from '#domain/dots/round.ts'
import { COLOURS, MOOD_STATES } from '#domain/mood/mood.ts'
import { flag, instant, listOf, number, oneOf, orNull, type ParsedBy, shape, text } from './plain-values.ts'

/**
 * A priority round as everybody sees it: until its close how many took part and no dot; afterwards sums, and
 * never whose.
 */
export const floorDots = shape({
  id: text,
  position: number,
  itemId: text,
  state: oneOf(ROUND_STATES),
  dotsEach: number,
  mostOnOne: number,
  openedAt: instant,
  closedAt: orNull(instant),
  took: number,
  entitled: number,
  /** Why it was cancelled. */
  reason: orNull(text),
  /** Whether the board was sorted by it. */
  isOrderTaken: flag,
  items: listOf(
    shape({
      /** Of the proposal or the contribution, whose words stand elsewhere. */
      id: text,
      kind: oneOf(['proposal', 'contribution']),
      code: text,
      /** How many people put one dot on it, how many two, …; empty before the close. */
      puts: listOf(number),
    }),
  ),
})
export type FloorDots = ParsedBy<typeof floorDots>
export type FloorDotItem = FloorDots['items'][number]

/** A mood round as everybody sees it: counts and sentences, in no state beside a person. */
export const floorMood = shape({
  id: text,
  position: number,
  itemId: text,
  question: text,
  state: oneOf(MOOD_STATES),
  openedAt: instant,
  closedAt: orNull(instant),
  green: number,
  yellow: number,
  red: number,
  entitled: number,
  concerns: listOf(shape({ colour: oneOf(COLOURS), text })),
})
export type FloorMood = ParsedBy<typeof floorMood>
