import { allow, type Result, refuse } from '#domain/result.ts'

export const PURPOSES = ['inform', 'collect', 'discuss', 'prioritise', 'decide', 'review'] as const
export type Purpose = (typeof PURPOSES)[number]

export const ITEM_STATES = ['planned', 'open', 'done', 'skipped', 'moved'] as const
export type ItemState = (typeof ITEM_STATES)[number]

export type AgendaItem = {
  readonly id: string
  readonly state: ItemState
  readonly openedAt: Date | null
  readonly closedAt: Date | null
}

/**
 * Opens an item and closes the one that was open: a meeting speaks about one thing at a time.
 * A finished item may be opened again, since the wrong button is pressed in every meeting.
 * Answers the items that change.
 */
export function openItem<Item extends AgendaItem>(
  agenda: readonly Item[],
  { itemId, at }: { itemId: string; at: Date },
): Result<Item[], 'not-found' | 'item-not-planned'> {
  const item = agenda.find(({ id }) => id === itemId)
  if (!item) return refuse('not-found')
  if (item.state === 'open') return allow([])
  if (item.state !== 'planned' && item.state !== 'done') return refuse('item-not-planned')

  const opened: Item = { ...item, state: 'open', openedAt: item.openedAt ?? at, closedAt: null }
  return allow([...closeOpenItem(agenda, at), opened])
}

export function closeItem<Item extends AgendaItem>(
  agenda: readonly Item[],
  { itemId, at }: { itemId: string; at: Date },
): Result<Item[], 'not-found' | 'item-not-open'> {
  const item = agenda.find(({ id }) => id === itemId)
  if (!item) return refuse('not-found')
  return item.state === 'open' ? allow([finished(item, at)]) : refuse('item-not-open')
}

/** What closing the meeting does to its agenda. */
export function closeOpenItem<Item extends AgendaItem>(agenda: readonly Item[], at: Date): Item[] {
  return agenda.filter(({ state }) => state === 'open').map((item) => finished(item, at))
}

const finished = <Item extends AgendaItem>(item: Item, at: Date): Item => ({
  ...item,
  state: 'done',
  closedAt: at,
})
