import {
  BOARD_COLUMNS,
  type BoardColumn,
  columnOf,
  MOVABLE_COLUMNS,
  type MovableColumn,
} from '#domain/proposal/state.ts'
import type { FloorCard } from '#protocol/floor.ts'

export type CardMove = {
  readonly proposalId: string
  readonly to: MovableColumn
  /** The card before which it goes; null: to the end of the column. */
  readonly beforeId: string | null
}

/** A move that is shown before the server has confirmed it, and what the card was like when asked. */
export type PendingMove = CardMove & { readonly from: Pick<FloorCard, 'state' | 'position'> }

export const COLUMNS = Object.keys(BOARD_COLUMNS) as readonly BoardColumn[]

export const isMovableColumn = (column: BoardColumn): column is MovableColumn =>
  MOVABLE_COLUMNS.some((movable) => movable === column)

export function cardsIn(cards: readonly FloorCard[], column: BoardColumn): readonly FloorCard[] {
  return cards.filter((card) => columnOf(card.state) === column)
}

/** The cards as they will stand once the moves under way are confirmed. */
export function withMoves(cards: readonly FloorCard[], moves: Iterable<PendingMove>): readonly FloorCard[] {
  let order = cards
  for (const move of moves) order = withMove(order, move)
  return order
}

function withMove(cards: readonly FloorCard[], move: PendingMove): readonly FloorCard[] {
  const card = cards.find(({ id }) => id === move.proposalId)
  const isConfirmed = card?.state !== move.from.state || card.position !== move.from.position
  if (!card || isConfirmed) return cards

  const others = cards.filter(({ id }) => id !== card.id)
  const found = others.findIndex(({ id }) => id === move.beforeId)
  const place = found === -1 ? others.length : found
  return others.toSpliced(place, 0, { ...card, state: move.to })
}

export const STEPS = ['up', 'down', 'top', 'bottom'] as const
export type Step = (typeof STEPS)[number]

/** Where a card goes when it takes a step within its column; undefined when it already stands there. */
export function stepTo(
  column: readonly FloorCard[],
  proposalId: string,
  step: Step,
): { readonly beforeId: string | null } | undefined {
  const place = column.findIndex(({ id }) => id === proposalId)
  const last = column.length - 1
  const isAtEnd = step === 'up' || step === 'top' ? place <= 0 : place === last
  if (place === -1 || isAtEnd) return undefined

  const before = { up: place - 1, top: 0, down: place + 2, bottom: column.length }[step]
  return { beforeId: column[before]?.id ?? null }
}

/** Whether the move would change anything. */
export function changesOrder(cards: readonly FloorCard[], move: CardMove): boolean {
  const card = cards.find(({ id }) => id === move.proposalId)
  if (!card || move.beforeId === card.id) return false
  if (columnOf(card.state) !== move.to) return true
  const column = cardsIn(cards, move.to)
  const next = column[column.indexOf(card) + 1]
  return (next?.id ?? null) !== move.beforeId
}

/** The card before which a dragged card goes when it is dropped at the edge of another. */
export function dropBefore(
  column: readonly FloorCard[],
  proposalId: string,
  targetId: string,
  edge: 'before' | 'after' | 'on',
): string | null {
  const others = column.filter(({ id }) => id !== proposalId)
  const place = others.findIndex(({ id }) => id === targetId)
  if (place === -1) return null
  return others[edge === 'after' ? place + 1 : place]?.id ?? null
}
