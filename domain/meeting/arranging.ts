import { type AgendaItem, type ItemState, PURPOSES, type Purpose } from '#domain/meeting/agenda.ts'
import { isItemLength } from '#domain/meeting/meeting.ts'
import { allow, type Result, refuse } from '#domain/result.ts'

/** Arranging an agenda: what may be changed about it, and in which order its items follow. */

export const LONGEST_ITEM_TITLE = 200

/** More items than any meeting gets through; the document that carries them stays small. */
export const MOST_ITEMS = 60

export type ItemWords = {
  readonly title: string
  readonly purpose: Purpose
  readonly plannedMinutes: number
}

export type PlacedItem = Pick<AgendaItem, 'id' | 'state'> & { readonly position: number }

/** What has begun, was skipped or moved is part of what happened; only what is planned can change. */
export const isArrangeable = (state: ItemState) => state === 'planned'

export function checkItem(words: ItemWords): Result<ItemWords, 'empty' | 'too-long' | 'invalid-message'> {
  const title = words.title.trim().replaceAll(/\s+/g, ' ')
  if (title === '') return refuse('empty')
  if (title.length > LONGEST_ITEM_TITLE) return refuse('too-long')
  if (!PURPOSES.includes(words.purpose) || !isItemLength(words.plannedMinutes))
    return refuse('invalid-message')
  return allow({ ...words, title })
}

export function findArrangeable<Item extends Pick<AgendaItem, 'id' | 'state'>>(
  agenda: readonly Item[],
  itemId: string,
): Result<Item, 'not-found' | 'item-has-begun'> {
  const item = agenda.find(({ id }) => id === itemId)
  if (!item) return refuse('not-found')
  return isArrangeable(item.state) ? allow(item) : refuse('item-has-begun')
}

/**
 * The places of the planned items after one of them was put before another, or at the end. Items that
 * are not planned keep their place and thereby their number, under which people have spoken about them:
 * the planned ones flow around them. When the other item is gone meanwhile, the end is where one would look.
 */
export function arrange(
  agenda: readonly PlacedItem[],
  { id, beforeId }: { readonly id: string; readonly beforeId: string | null },
): PlacedItem[] {
  const planned = inOrder(agenda).filter((item) => isArrangeable(item.state))
  const moved = planned.find((item) => item.id === id)
  if (!moved) return []
  if (beforeId === id) return settle(agenda, planned)
  const others = planned.filter((item) => item.id !== id)
  const before = agenda.find((item) => item.id === beforeId)
  const index = before ? others.findIndex(({ position }) => position >= before.position) : -1
  return settle(agenda, others.toSpliced(index === -1 ? others.length : index, 0, moved))
}

/** The places of the planned items once one of them is gone. */
export const closeRanks = (agenda: readonly PlacedItem[], goneId: string): PlacedItem[] =>
  settle(
    agenda.filter(({ id }) => id !== goneId),
    inOrder(agenda).filter(({ id, state }) => id !== goneId && isArrangeable(state)),
  )

/** Gives the planned items, in this order, the first places that nothing else holds; answers those that move. */
function settle(agenda: readonly PlacedItem[], planned: readonly PlacedItem[]): PlacedItem[] {
  const held = new Set(agenda.filter((item) => !isArrangeable(item.state)).map(({ position }) => position))
  const moved: PlacedItem[] = []
  let place = 0
  for (const item of planned) {
    do place += 1
    while (held.has(place))
    if (item.position !== place) moved.push({ ...item, position: place })
  }
  return moved
}

export const inOrder = <Item extends { readonly id: string; readonly position: number }>(
  items: readonly Item[],
): Item[] => items.toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))

export const STEPS = ['first', 'up', 'down', 'last'] as const
export type Step = (typeof STEPS)[number]

/** Before which item a planned one goes with this step; undefined where it already stands so. */
export function stepTo(
  agenda: readonly PlacedItem[],
  id: string,
  step: Step,
): { readonly beforeId: string | null } | undefined {
  const planned = inOrder(agenda).filter((item) => isArrangeable(item.state))
  const place = planned.findIndex((item) => item.id === id)
  const last = planned.length - 1
  if (place === -1 || (step === 'first' || step === 'up' ? place === 0 : place === last)) return undefined
  const target = { first: 0, up: place - 1, down: place + 2, last: planned.length }[step]
  return { beforeId: planned[target]?.id ?? null }
}

export const minutesPlanned = (items: readonly { readonly plannedMinutes: number }[]): number =>
  items.reduce((sum, { plannedMinutes }) => sum + plannedMinutes, 0)
