import type * as Y from 'yjs'
import * as z from 'zod/mini'
import { CHANNELS, CONTRIBUTION_STATES } from '#domain/contribution/contribution.ts'
import { ITEM_STATES, PURPOSES } from '#domain/meeting/agenda.ts'
import { MEETING_STATES } from '#domain/meeting/role.ts'
import { DECISION_METHODS, DECISION_RESULTS, LEVELS, PROPOSAL_STATES } from '#domain/proposal/state.ts'

/**
 * The floor: what everybody sees of the acts, as one flat map in the shared document.
 *
 * Keys are `meeting`, `item:<id>`, `card:<id>` and `contribution:<id>`; values are plain JSON,
 * replaced whole. The server derives it from rows within the transaction of each act, and
 * viewers receive it too: only what is public may stand here. Their page parses it as well, hence
 * the small build of zod.
 */
export const FLOOR = 'floor'

const stamp = z.iso.datetime({ offset: true })

export const floorMeeting = z.object({
  code: z.string(),
  title: z.string(),
  state: z.enum(MEETING_STATES),
  currentItemId: z.nullable(z.string()),
  startsAt: stamp,
  endsAt: stamp,
  openedAt: z.nullable(stamp),
  closedAt: z.nullable(stamp),
  place: z.nullable(z.string()),
})
export type FloorMeeting = z.infer<typeof floorMeeting>

export const floorItem = z.object({
  id: z.string(),
  number: z.string(),
  position: z.number(),
  title: z.string(),
  purpose: z.enum(PURPOSES),
  plannedMinutes: z.number(),
  state: z.enum(ITEM_STATES),
  openedAt: z.nullable(stamp),
  closedAt: z.nullable(stamp),
})
export type FloorItem = z.infer<typeof floorItem>

export const floorOrigin = z.object({
  kind: z.enum(['contribution', 'proposal', 'entry', 'note']),
  /** Public code of the source, null for a note. */
  code: z.nullable(z.string()),
  /** Who, as the public may know it ("a resident"), or the title of the source. */
  display: z.string(),
})
export type FloorOrigin = z.infer<typeof floorOrigin>

export const floorDecision = z.object({
  number: z.string(),
  method: z.enum(DECISION_METHODS),
  result: z.enum(DECISION_RESULTS),
  votesFor: z.nullable(z.number()),
  votesAgainst: z.nullable(z.number()),
  votesAbstain: z.nullable(z.number()),
  objectionsIntegrated: z.number(),
  textHash: z.string(),
  decidedAt: stamp,
})
export type FloorDecision = z.infer<typeof floorDecision>

export const floorCard = z.object({
  id: z.string(),
  code: z.string(),
  state: z.enum(PROPOSAL_STATES),
  position: z.number(),
  themeId: z.nullable(z.string()),
  measureId: z.nullable(z.string()),
  level: z.enum(LEVELS),
  responsibleId: z.nullable(z.string()),
  /** Minor units of the municipality's currency. */
  estimatedCost: z.nullable(z.number()),
  origins: z.array(floorOrigin),
  reason: z.nullable(z.string()),
  mergedInto: z.nullable(z.string()),
  decision: z.nullable(floorDecision),
  entryCode: z.nullable(z.string()),
})
export type FloorCard = z.infer<typeof floorCard>

export const floorContribution = z.object({
  id: z.string(),
  code: z.string(),
  position: z.number(),
  text: z.string(),
  display: z.string(),
  themeId: z.nullable(z.string()),
  channel: z.enum(CHANNELS),
  state: z.enum(CONTRIBUTION_STATES),
  /** Codes of the proposals that it became part of. */
  proposals: z.array(z.string()),
})
export type FloorContribution = z.infer<typeof floorContribution>

/** The whole floor as values, each list in its order. Unreadable entries are left out. */
export type Floor = {
  readonly meeting: FloorMeeting | null
  readonly items: readonly FloorItem[]
  readonly cards: readonly FloorCard[]
  readonly contributions: readonly FloorContribution[]
}

export const EMPTY_FLOOR: Floor = { meeting: null, items: [], cards: [], contributions: [] }

/** The entries of the floor map for these values: what the server writes. */
export function floorEntries(floor: Floor): Map<string, unknown> {
  const entries = new Map<string, unknown>()
  if (floor.meeting) entries.set('meeting', floor.meeting)
  for (const item of floor.items) entries.set(`item:${item.id}`, item)
  for (const card of floor.cards) entries.set(`card:${card.id}`, card)
  for (const contribution of floor.contributions) entries.set(`contribution:${contribution.id}`, contribution)
  return entries
}

export function readFloor(doc: Y.Doc): Floor {
  const map = doc.getMap<unknown>(FLOOR)
  const meeting = floorMeeting.safeParse(map.get('meeting'))
  return {
    meeting: meeting.success ? meeting.data : null,
    items: readAll(map, 'item:', floorItem),
    cards: readAll(map, 'card:', floorCard),
    contributions: readAll(map, 'contribution:', floorContribution),
  }
}

function readAll<Value extends { position: number; id: string }>(
  map: Y.Map<unknown>,
  prefix: string,
  schema: z.ZodMiniType<Value>,
): Value[] {
  const values: Value[] = []
  map.forEach((value, key) => {
    if (!key.startsWith(prefix)) return
    const parsed = schema.safeParse(value)
    if (parsed.success) values.push(parsed.data)
  })
  return values.sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
}
