import * as z from 'zod/mini'

/**
 * What co-editors see of each other: a name and the index of a colour, stamped by the server over
 * whatever a client sends, and the place of the caret. Peers are not to be trusted: what does not fit
 * is not shown.
 */
export const PERSON_COLOURS = 12

const presenceUser = z.object({
  name: z.string().check(z.minLength(1), z.maxLength(120)),
  /** Index into the palette of people's colours. */
  color: z.int().check(z.gte(0), z.lt(PERSON_COLOURS)),
})

const id = z.object({ client: z.int(), clock: z.int() })
const position = z.object({
  type: z.optional(z.nullable(id)),
  tname: z.optional(z.nullable(z.string())),
  item: z.optional(z.nullable(id)),
  assoc: z.optional(z.int()),
})

export const presence = z.object({
  user: presenceUser,
  cursor: z.optional(z.nullable(z.object({ anchor: position, head: position }))),
})
export type Presence = z.infer<typeof presence>
