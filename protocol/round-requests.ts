import { z } from 'zod'
import { MOST_DOTS, MOST_ITEMS } from '#domain/dots/round.ts'
import { type Card, COLOURS, LONGEST_CONCERN, LONGEST_MOOD_QUESTION } from '#domain/mood/mood.ts'
import type { VoiceHere } from '#domain/room/asking.ts'

/** What is asked about priority rounds and mood cards; a part of protocol/requests.ts. */
const id = z.uuid()
const requestId = z.uuid()
/** PostgreSQL's text knows no NUL. */
const text = (most: number) =>
  z
    .string()
    .max(most)
    .refine((value) => !value.includes('\u0000'))
const count = z.number().int().min(0).max(1000)
/** How often one had answered before: what this answer takes the place of. */
const seen = count

const item = z.strictObject({ kind: z.enum(['proposal', 'contribution']), id })

export const roundRequestSchemas = {
  'dots:open': z.strictObject({
    requestId,
    items: z
      .array(item)
      .max(MOST_ITEMS * 4)
      .refine((items) => new Set(items.map((each) => each.id)).size === items.length),
    dotsEach: count,
    mostOnOne: count,
  }),
  /** One's dots as a whole, in the order of the items of the round. */
  'dots:put': z.strictObject({
    requestId,
    roundId: id,
    seen,
    dots: z.array(z.number().int().min(0).max(MOST_DOTS)).max(MOST_ITEMS),
  }),
  'dots:own': z.strictObject({ roundId: id }),
  'dots:close': z.strictObject({ requestId, roundId: id }),
  'dots:cancel': z.strictObject({ requestId, roundId: id, reason: text(1000) }),
  /** Sorts the board by what came of it. */
  'dots:take-order': z.strictObject({ requestId, roundId: id }),
  'mood:open': z.strictObject({ requestId, question: text(LONGEST_MOOD_QUESTION * 4) }),
  'mood:show': z.strictObject({
    requestId,
    roundId: id,
    seen,
    colour: z.enum(COLOURS),
    concern: text(LONGEST_CONCERN * 4).nullable(),
  }),
  'mood:own': z.strictObject({ roundId: id }),
  'mood:put-away': z.strictObject({ requestId, roundId: id }),
} as const

/** How one stands to a round; `version` says how often one has answered. */
type Own = { readonly voice: VoiceHere; readonly version: number }
export type OwnDots = Own & { readonly dots: readonly number[] | null }
export type OwnMood = Own & { readonly card: Card | null }

type Nothing = Record<string, never>

export type RoundValues = {
  'dots:open': { roundId: string }
  'dots:put': { version: number }
  'dots:own': OwnDots
  'dots:close': Nothing
  'dots:cancel': Nothing
  'dots:take-order': { moved: number }
  'mood:open': { roundId: string }
  'mood:show': { version: number }
  'mood:own': OwnMood
  'mood:put-away': Nothing
}
