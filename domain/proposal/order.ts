export type Placed = { readonly id: string; readonly position: number }

/**
 * The positions of a column after one card has been put before another, or at its end. When that
 * other card has left the column meanwhile, the end is where the mover would look. Answers only
 * the cards whose position changes; the moved one may come from another column.
 */
export function placeBefore(
  column: readonly Placed[],
  { id, beforeId }: { id: string; beforeId: string | null },
): Placed[] {
  const others = inOrder(column).filter((card) => card.id !== id)
  const before = beforeId === id ? -1 : others.findIndex((card) => card.id === beforeId)
  const index = before === -1 ? others.length : before
  const ids = others.map((card) => card.id).toSpliced(index, 0, id)

  const known = new Map(column.map((card) => [card.id, card.position]))
  return ids
    .map((cardId, place) => ({ id: cardId, position: place + 1 }))
    .filter((card) => known.get(card.id) !== card.position)
}

const inOrder = (column: readonly Placed[]) =>
  column.toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
